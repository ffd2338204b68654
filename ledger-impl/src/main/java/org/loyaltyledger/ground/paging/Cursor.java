package org.loyaltyledger.ground.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Names the last row of a page. Opaque to callers: they send back what they were given.
 *
 * @param high first part of the row's place in its order
 * @param low second part
 * @param text last part; empty where two numbers are enough
 */
public record Cursor(long high, long low, String text) {

    private static final int NUMBERS = 2 * Long.BYTES;

    public static Cursor of(UUID id) {
        return new Cursor(id.getMostSignificantBits(), id.getLeastSignificantBits(), "");
    }

    public static Cursor of(long high, long low) {
        return new Cursor(high, low, "");
    }

    /** A row in the order of an instant, to the microsecond, and of a text. */
    public static Cursor of(Instant instant, long low, String text) {
        return new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, instant), low, text);
    }

    /** @throws Problem invalid-request, naming the parameter */
    public static Cursor parse(String text) {
        if (!text.matches("[A-Za-z0-9_-]{22,800}")) {
            throw refusal();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            ByteBuffer numbers = ByteBuffer.wrap(bytes);
            String rest = new String(Arrays.copyOfRange(bytes, NUMBERS, bytes.length), StandardCharsets.UTF_8);
            return new Cursor(numbers.getLong(), numbers.getLong(), rest);
        } catch (IllegalArgumentException notBase64) {
            throw refusal();
        }
    }

    public UUID uuid() {
        return new UUID(high, low);
    }

    /** @throws Problem invalid-request, if it comes from another list */
    public Instant instant() {
        if (Math.abs(high) > Long.MAX_VALUE / 40) {
            throw refusal();
        }
        return Instant.EPOCH.plus(high, ChronoUnit.MICROS);
    }

    /** @throws Problem invalid-request, if it comes from another list */
    public int position() {
        if (low < 0 || low > Integer.MAX_VALUE) {
            throw refusal();
        }
        return (int) low;
    }

    /** As it travels. */
    @Override
    public String toString() {
        byte[] rest = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(NUMBERS + rest.length)
                .putLong(high)
                .putLong(low)
                .put(rest)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Problem refusal() {
        return Problem.of(ProblemType.INVALID_REQUEST)
                .violation("?cursor", "must be taken from the next link of the same list");
    }
}
