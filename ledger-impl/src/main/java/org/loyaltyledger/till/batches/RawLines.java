package org.loyaltyledger.till.batches;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Splits a body into lines. All of it is read before anything is booked, so that too long a batch books nothing. */
final class RawLines {

    static final int MOST = 10_000;

    /** Bytes of one line; of a longer one only so many are kept, and the line is refused. */
    static final int LINE_MAX = 1024 * 1024;

    private RawLines() {}

    /** @throws Problem body-too-large beyond {@link #MOST} lines, invalid-request without any */
    static List<byte[]> of(InputStream body) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        InputStream in = new BufferedInputStream(body, 64 * 1024);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                add(lines, line);
            } else if (line.size() <= LINE_MAX) {
                line.write(next);
            }
        }
        if (line.size() > 0) {
            add(lines, line);
        }
        if (lines.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A batch has one line at least.")
                    .violation("", "is empty");
        }
        return lines;
    }

    private static void add(List<byte[]> lines, ByteArrayOutputStream line) {
        if (lines.size() == MOST) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE)
                    .detail("A batch has " + MOST + " lines at most. Nothing was booked.")
                    .with("most", MOST);
        }
        lines.add(line.toByteArray());
        line.reset();
    }
}
