package org.loyaltyledger.platform.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Refuses to hand out more than so many bytes, and to wait long for them: a client that sends slowly holds a thread. Only
 * the time spent waiting counts, not what is done with the bytes.
 */
final class BoundedStream extends FilterInputStream {

    /** Waiting that everybody is allowed; beyond it so many bytes are expected for each second. */
    private static final long GRACE_NANOS = 20_000_000_000L;

    private static final long BYTES_A_SECOND = 16 * 1024L;

    private final long bound;
    private long waited;
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
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long begin = System.nanoTime();
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (IOException broken) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT, broken).detail("The body stopped before its end");
        }
        waited += System.nanoTime() - begin;
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
        if (waited > GRACE_NANOS + taken / BYTES_A_SECOND * 1_000_000_000L) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT).detail("The body arrives too slowly");
        }
    }
}
