package org.loyaltyledger.platform.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Refuses to hand out more than so many bytes. */
final class BoundedStream extends FilterInputStream {

    private final long bound;
    private long taken;

    BoundedStream(InputStream in, long bound) {
        super(in);
        this.bound = bound;
    }

    static Problem tooLarge(long bound) {
        return Problem.of(ProblemType.BODY_TOO_LARGE)
                .detail("The body has more than " + bound + " bytes")
                .with("limit", bound);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) {
        taken += read;
        if (taken > bound) {
            throw tooLarge(bound);
        }
    }
}
