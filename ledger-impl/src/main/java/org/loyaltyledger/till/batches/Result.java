package org.loyaltyledger.till.batches;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.problem.ProblemText;
import org.loyaltyledger.vault.writer.StoredAnswer;

/**
 * What became of a line, as {@link org.loyaltyledger.api.batches.BatchResult}.
 *
 * @param key null: it could not be read that far
 * @param body a JSON document, put into the result as it is, so that a replay is the same to the byte
 */
record Result(int line, String key, int status, boolean replayed, byte[] body) {

    static Result of(int line, String key, StoredAnswer answer) {
        return new Result(line, key, answer.status(), answer.replayed(), answer.body());
    }

    static Result of(int line, String key, Problem problem, String request) {
        byte[] body = Json.write(ProblemText.of(problem, request));
        return new Result(line, key, problem.type().status(), false, body);
    }

    void write(OutputStream out) throws IOException {
        text(out, "{\"line\":" + line);
        if (key != null) {
            text(out, ",\"key\":");
            out.write(Json.write(key));
        }
        text(out, ",\"status\":" + status);
        text(out, replayed ? ",\"replayed\":true,\"body\":" : ",\"body\":");
        out.write(body);
        text(out, "}\n");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
