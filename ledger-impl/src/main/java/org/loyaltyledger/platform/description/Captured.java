package org.loyaltyledger.platform.description;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response whose body is kept back. */
final class Captured extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(kept, true, StandardCharsets.UTF_8);

    Captured(HttpServletResponse response) {
        super(response);
    }

    int size() {
        writer.flush();
        return kept.size();
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    /** Lets the body go as it is. */
    void pass() throws IOException {
        getResponse().getOutputStream().write(bytes());
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        // of another body
    }

    @Override
    public void setContentLengthLong(long length) {
        // of another body
    }

    @Override
    public void flushBuffer() {
        // nothing leaves yet
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                kept.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                kept.write(bytes, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("the description is written at once");
            }
        };
    }
}
