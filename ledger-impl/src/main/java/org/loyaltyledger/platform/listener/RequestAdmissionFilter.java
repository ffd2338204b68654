package org.loyaltyledger.platform.listener;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.Header;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.text.PercentEncoding;

/**
 * Decides whether a request reaches the application. It stands behind the HTTP codec. A request with a short body is
 * passed on when it has arrived as a whole, so that a slow client holds memory, but no thread; a long or streamed body
 * is read by the application, which has its own bound of time.
 */
final class RequestAdmissionFilter extends BaseFilter {

    /** Bytes of a body that are waited for before the application is asked. */
    private static final int WHOLE_BODY_MAX = 128 * 1024;

    /** Bytes of unfinished requests in memory, of all connections together. */
    private static final long BUFFERED_MAX = 64L * 1024 * 1024;

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:/?#\\[\\]@\\\\]*)(:[0-9]{0,5})?");
    private static final String PROBES = "/health";
    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

    private final OpenConnections connections;
    private final Admission admission;
    private final int most;

    /** @param most requests that the application works at, at the same time; probes of health come on top */
    RequestAdmissionFilter(OpenConnections connections, Admission admission, int most) {
        this.connections = connections;
        this.admission = admission;
        this.most = most;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        connections.of(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        connections.closed(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        ConnectionState state = connections.of(context.getConnection());
        if (state.phase() == ConnectionState.Phase.IN_PROGRESS) {
            return context.getInvokeAction(); // more of a body that the application reads
        }
        state.receiving();
        Optional<Problem> refusal = refusal(request, state);
        if (refusal.isPresent()) {
            return refuse(context, request, state, refusal.get());
        }
        if (isAwaited(request, content)) {
            if (connections.keep(state, content.getContent().remaining()) > BUFFERED_MAX) {
                return refuse(context, request, state, busy("Too many unfinished requests are being received"));
            }
            return context.getStopAction(content);
        }
        connections.keep(state, 0);
        if (!isProbe(request) && !connections.admit(state, most)) {
            return refuse(context, request, state, busy("All of the service's threads are at work"));
        }
        return state.begin() ? context.getInvokeAction() : context.getStopAction();
    }

    /** Whether the rest of this body is waited for here. */
    private static boolean isAwaited(HttpRequestPacket request, HttpContent content) {
        return !content.isLast()
                && (request.getContentLength() > 0 || request.isChunked())
                && !request.requiresAcknowledgement() // asks first: whether it may comes before its body
                && request.getContentLength() <= WHOLE_BODY_MAX
                && content.getContent().remaining() < WHOLE_BODY_MAX
                && !String.valueOf(request.getContentType()).startsWith("application/x-ndjson");
    }

    private Optional<Problem> refusal(HttpRequestPacket request, ConnectionState state) {
        if (admission.isStopping()) {
            return Optional.of(Problem.of(ProblemType.UNAVAILABLE)
                    .detail("The service is stopping")
                    .retryAfter(Admission.RETRY));
        }
        if (connections.fromSameAddress(state) > admission.connectionsPerAddress()) {
            return Optional.of(Problem.of(ProblemType.TOO_MANY_REQUESTS)
                    .detail("There are too many connections from this address")
                    .retryAfter(SOON));
        }
        if (request.getMethod() == Method.CONNECT || request.getMethod() == Method.TRACE) {
            return Optional.of(Problem.of(ProblemType.METHOD_NOT_ALLOWED)
                    .detail("The service does not answer the method " + request.getMethod()));
        }
        if (!isOne(request.getHeaders().values(Header.Host))
                || !HOST.matcher(String.valueOf(request.getHeader(Header.Host))).matches()) {
            return Optional.of(invalid("The Host header is missing, given twice or not a host", "Host:"));
        }
        if (!PercentEncoding.isText(request.getRequestURI())) {
            return Optional.of(invalid("The path is not percent-encoded UTF-8", "path"));
        }
        return Optional.empty();
    }

    private static Problem invalid(String detail, String place) {
        return Problem.of(ProblemType.INVALID_REQUEST).detail(detail).violation(place, "cannot be read");
    }

    private static Problem busy(String detail) {
        return Problem.of(ProblemType.UNAVAILABLE).detail(detail).retryAfter(SOON);
    }

    /** Requests of HTTP/1.0 may come without. */
    private static boolean isOne(Iterable<String> values) {
        int count = 0;
        for (String ignored : values) {
            count++;
        }
        return count <= 1;
    }

    private static boolean isProbe(HttpRequestPacket request) {
        return request.getRequestURI().startsWith(PROBES);
    }

    private NextAction refuse(
            FilterChainContext context, HttpRequestPacket request, ConnectionState state, Problem problem) {
        if (request.isExpectContent()) {
            state.skipping();
        }
        connections.end(state);
        Refusal refusal = Refusal.of(problem, request);
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
            refusal.with("Allow", METHODS);
        }
        refusal.answer(context, request);
        return context.getStopAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (admission.isStopping() && context.getMessage() instanceof HttpPacket packet) {
            HttpHeader header = packet.isHeader() ? (HttpHeader) packet : ((HttpContent) packet).getHttpHeader();
            if (!header.isCommitted()) {
                header.getProcessingState().setKeepAlive(false);
            }
        }
        return context.getInvokeAction();
    }

    /**
     * The listener speaks HTTP/1.1 alone and answers in it, as RFC 9110 (7.8) lets it. Else the codec would take all that
     * follows for the other protocol and never find the end of the body: many clients offer HTTP/2 with their first request.
     */
    private static void declineUpgrade(HttpHeader request) {
        request.getUpgradeDC().recycle();
        request.setIgnoreContentModifiers(false);
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
            declineUpgrade(offer.getHttpHeader());
        } else if (event.type() == HttpEvents.ResponseCompleteEvent.TYPE) {
            ConnectionState state = ConnectionState.ofOrNull(context.getConnection());
            if (state != null) {
                if (HttpContext.get(context).getRequest().isExpectContent()) {
                    state.skipping();
                }
                connections.end(state);
            }
        }
        return context.getInvokeAction();
    }
}
