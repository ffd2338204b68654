package org.loyaltyledger.platform.listener;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;
import org.loyaltyledger.platform.fault.HttpStatusProblem;

/**
 * Gives the server's own refusals a body. It stands between the socket and the HTTP codec, because the codec answers
 * what it cannot parse by itself, with a status and nothing else. It also notices that a request begins to arrive.
 */
final class EmptyRefusalFilter extends BaseFilter {

    private static final int HEAD_MAX = 4096;
    private static final int STATUS_AT = 9;
    private static final Pattern REFUSAL = Pattern.compile(
            "HTTP/1\\.[01] ([45]\\d\\d) [^\\r\\n]*\\r\\n(?:(?!Content-Type:)[^\\r\\n]+\\r\\n)*?Content-Length: 0\\r\\n"
                    + "(?:(?!Content-Type:)[^\\r\\n]+\\r\\n)*\\r\\n",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_BODY = Pattern.compile("Content-Length: 0\\r\\n", Pattern.CASE_INSENSITIVE);

    private final OpenConnections connections;

    EmptyRefusalFilter(OpenConnections connections) {
        this.connections = connections;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        connections.of(context.getConnection()).received();
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof Buffer answer && mayBeRefusal(answer)) {
            String head = answer.toStringContent(StandardCharsets.ISO_8859_1);
            Matcher refusal = REFUSAL.matcher(head);
            if (refusal.matches()) {
                context.setMessage(withBody(context, Integer.parseInt(refusal.group(1)), head));
            }
        }
        return context.getInvokeAction();
    }

    private static boolean mayBeRefusal(Buffer answer) {
        int at = answer.position() + STATUS_AT;
        return answer.remaining() > STATUS_AT
                && answer.remaining() < HEAD_MAX
                && (answer.get(at) == '4' || answer.get(at) == '5')
                && answer.get(answer.position()) == 'H';
    }

    /** The same head, its Content-Length: 0 replaced. */
    private static Buffer withBody(FilterChainContext context, int status, String head) {
        Refusal refusal = Refusal.of(HttpStatusProblem.of(status, null));
        HttpContext http = HttpContext.get(context);
        boolean bodiless = http != null && http.getRequest().getMethod() == Method.HEAD;
        String longer =
                refusal.statusOf(NO_BODY.matcher(head).replaceFirst(Matcher.quoteReplacement(refusal.fields())));
        return Buffers.wrap(context.getMemoryManager(), refusal.after(longer, !bodiless));
    }
}
