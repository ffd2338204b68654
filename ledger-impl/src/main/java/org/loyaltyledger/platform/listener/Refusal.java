package org.loyaltyledger.platform.listener;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.problem.ProblemText;
import org.loyaltyledger.ground.request.RequestId;

/** An answer of the network layer: a problem document like every other, written without the application. */
final class Refusal {

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;

    private Refusal(Problem problem, String requestId) {
        status = problem.type().status();
        body = Json.write(ProblemText.of(problem, requestId));
        headers.put("Content-Type", ProblemDocument.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(RequestId.HEADER, requestId);
        problem.retryAfter()
                .ifPresent(delay -> headers.put("Retry-After", Long.toString(Math.max(1, delay.toSeconds()))));
    }

    static Refusal of(Problem problem) {
        return new Refusal(problem, UuidCreator.getTimeOrderedEpoch().toString());
    }

    static Refusal of(Problem problem, HttpRequestPacket request) {
        return new Refusal(problem, RequestId.of(request.getHeader(RequestId.HEADER)));
    }

    /** A header beside the usual ones. */
    Refusal with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Answers the request that this filter chain is reading, and closes the connection once what it sends is read. */
    void answer(FilterChainContext context, HttpRequestPacket request) {
        HttpResponsePacket response = request.getResponse();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        request.getProcessingState().setKeepAlive(false);
        byte[] sent = request.getMethod() == Method.HEAD ? new byte[0] : body;
        response.setContentLength(body.length);
        if (request.getMethod() == Method.CONNECT) {
            request.setExpectContent(false); // else the rest of the connection counts as its body
        }
        context.write(HttpContent.builder(response)
                .content(Buffers.wrap(context.getMemoryManager(), sent))
                .last(true)
                .build());
        context.notifyDownstream(new HttpEvents.ResponseCompleteEvent());
    }

    /** The whole answer as it goes over the wire, for a connection that is closed after it. */
    byte[] bytes(String reason) {
        return after("HTTP/1.1 " + status + " " + reason + "\r\n" + fields() + "Connection: close\r\n\r\n", true);
    }

    /** The same head with the status of this refusal: what the client did wrong is no fault of the server. */
    String statusOf(String head) {
        int at = head.indexOf(' ') + 1;
        String given = head.substring(at, at + 3);
        return given.equals(Integer.toString(status))
                ? head
                : head.substring(0, at) + status + " Refused" + head.substring(head.indexOf('\r'));
    }

    /** The header fields, the length of the body among them. */
    String fields() {
        StringBuilder fields = new StringBuilder();
        headers.forEach(
                (name, value) -> fields.append(name).append(": ").append(value).append("\r\n"));
        return fields.append("Content-Length: ")
                .append(body.length)
                .append("\r\n")
                .toString();
    }

    /** @param head status line and fields as they go over the wire */
    byte[] after(String head, boolean withBody) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        if (withBody) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }
}
