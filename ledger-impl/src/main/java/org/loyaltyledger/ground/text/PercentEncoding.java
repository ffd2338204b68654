package org.loyaltyledger.ground.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Paths and queries as they arrive (RFC 3986, 2.1). Decoders replace what they cannot read, so it is looked at before. */
public final class PercentEncoding {

    private PercentEncoding() {}

    /** Whether every % begins an octet, and the octets are UTF-8 without control characters. */
    public static boolean isText(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded.chars().allMatch(one -> one > ' ' && one != 0x7f);
        }
        ByteBuffer octets = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char one = encoded.charAt(i);
            if (one == '%') {
                if (i + 2 >= encoded.length()
                        || Character.digit(encoded.charAt(i + 1), 16) < 0
                        || Character.digit(encoded.charAt(i + 2), 16) < 0) {
                    return false;
                }
                one = (char) Integer.parseInt(encoded.substring(i + 1, i + 3), 16);
                i += 2;
            }
            if (one < ' ' || one == 0x7f || one > 0xff) {
                return false;
            }
            octets.put((byte) one);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
