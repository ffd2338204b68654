package org.loyaltyledger.platform.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page.
 *
 * @param tag names its content: another content, another tag
 */
record PageFile(byte[] plain, byte[] zipped, String type, String tag) {

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    /** No dots but the last: a name cannot leave its folder. */
    private static final String NAME = "([a-z0-9-]+/)*[a-z0-9-]+\\.(html|css|js|svg)";

    static Optional<PageFile> of(String name) {
        if (!name.matches(NAME)) {
            return Optional.empty();
        }
        try (InputStream file = PageFile.class.getResourceAsStream("/page/" + name)) {
            return file == null ? Optional.empty() : Optional.of(of(name, file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of this name with a content that was made. */
    static PageFile of(String name, byte[] plain) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return new PageFile(plain, zipped(plain), type + ";charset=UTF-8", tag(plain));
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
