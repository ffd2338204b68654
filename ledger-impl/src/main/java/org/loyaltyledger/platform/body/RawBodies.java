package org.loyaltyledger.platform.body;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;

/** Types that stand for a body as it is; they pass by the JSON mapper. */
final class RawBodies {

    private RawBodies() {}

    static boolean areNot(Class<?> type) {
        return type != byte[].class
                && type != String.class
                && !InputStream.class.isAssignableFrom(type)
                && !Reader.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type)
                && !File.class.isAssignableFrom(type);
    }
}
