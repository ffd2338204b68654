package org.loyaltyledger.till.batches;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The lines of a body, one after the other. All of it is received before anything is booked, so that too long a batch books
 * nothing; a large one waits in a file, so that a batch takes little memory whatever its size.
 */
final class RawLines implements Closeable {

    static final int MOST = 10_000;

    /** Bytes of one line; of a longer one only so many are kept, and the line is refused. */
    static final int LINE_MAX = 1024 * 1024;

    /** Bytes of a body that are kept in memory. */
    static final int IN_MEMORY = 256 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;

    private RawLines(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** @throws Problem body-too-large beyond {@link #MOST} lines, invalid-request without any */
    static RawLines of(InputStream body) throws IOException {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        Count count = new Count();
        byte[] buffer = new byte[BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            count.add(buffer, read);
            memory.write(buffer, 0, read);
            if (memory.size() > IN_MEMORY) {
                return received(memory, body, count, buffer);
            }
        }
        count.mustBeSome();
        return new RawLines(new ByteArrayInputStream(memory.toByteArray()));
    }

    /** The rest of the body, by way of a file that is gone when it is closed. */
    private static RawLines received(ByteArrayOutputStream begin, InputStream body, Count count, byte[] buffer)
            throws IOException {
        Path path = Files.createTempFile("ledger-batch", ".ndjson");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            OutputStream out = Channels.newOutputStream(file);
            begin.writeTo(out);
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                count.add(buffer, read);
                out.write(buffer, 0, read);
            }
            file.position(0);
            return new RawLines(Channels.newInputStream(file));
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** Empty after the last one. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= LINE_MAX) {
                line.write(next);
            }
        }
        return Optional.of(line.toByteArray());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Of the lines that have begun. */
    private static final class Count {
        private int lines;
        private boolean open;

        void add(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                lines += open ? 0 : 1;
                open = bytes[i] != '\n';
            }
            if (lines > MOST) {
                throw Problem.of(ProblemType.BODY_TOO_LARGE)
                        .detail("A batch has " + MOST + " lines at most. Nothing was booked.")
                        .with("most", MOST);
            }
        }

        void mustBeSome() {
            if (lines == 0) {
                throw Problem.of(ProblemType.INVALID_REQUEST)
                        .detail("A batch has one line at least.")
                        .violation("", "is empty");
            }
        }
    }
}
