package org.loyaltyledger.ground.paging;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Names the last row of a page. Opaque to callers: they send back what they were given.
 *
 * @param high first half of the row's place in its order
 * @param low second half
 */
public record Cursor(long high, long low) {

    public static Cursor of(UUID id) {
        return new Cursor(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    public static Cursor of(long high, long low) {
        return new Cursor(high, low);
    }

    /** @throws Problem invalid-request, naming the parameter */
    public static Cursor parse(String text) {
        if (!text.matches("[A-Za-z0-9_-]{22}")) {
            throw refusal();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return new Cursor(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException notBase64) {
            throw refusal();
        }
    }

    public UUID uuid() {
        return new UUID(high, low);
    }

    /** As it travels. */
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Problem refusal() {
        return Problem.of(ProblemType.INVALID_REQUEST).violation("?cursor", "must come from a next link");
    }
}
