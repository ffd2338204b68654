package org.loyaltyledger.vault.writer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.loyaltyledger.ground.json.Json;

/**
 * Tells whether two requests are the same, and if not, where they first differ, without keeping the request. It is the
 * first 128 bits of a SHA-256 over all fields in the order of the record, and a 32-bit code for each.
 */
public final class Fingerprint {
    private static final int DIGEST = 16;
    private static final int MOST_FIELDS = 3_900;

    private final byte[] bytes;
    private final List<String> pointers;
    private final Supplier<Fingerprint> unbound;

    private Fingerprint(byte[] bytes, List<String> pointers, Supplier<Fingerprint> unbound) {
        this.bytes = bytes;
        this.pointers = pointers;
        this.unbound = unbound;
    }

    /**
     * @param operation what is asked for, such as {@code POST /sales}
     * @param request the wire record
     */
    public static Fingerprint of(String operation, Object request) {
        return of(operation, Map.of(), request);
    }

    /**
     * @param operation what is asked for, such as {@code POST /sales}
     * @param bounds what the caller's token allows, by name, in a fixed order
     * @param request the wire record
     */
    public static Fingerprint of(String operation, Map<String, String> bounds, Object request) {
        List<String> pointers = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        StringBuilder all = new StringBuilder(512);
        collect("", Json.mapper().getNodeFactory().textNode(operation), pointers, codes, all);
        bounds.forEach((name, value) ->
                collect("token:" + name, Json.mapper().getNodeFactory().textNode(value), pointers, codes, all));
        collect("", Json.mapper().valueToTree(request), pointers, codes, all);
        int kept = Math.min(codes.size(), MOST_FIELDS);
        ByteBuffer buffer = ByteBuffer.allocate(DIGEST + Integer.BYTES * kept);
        buffer.put(Chain.sha256(all.toString().getBytes(StandardCharsets.UTF_8)), 0, DIGEST);
        codes.subList(0, kept).forEach(buffer::putInt);
        return new Fingerprint(buffer.array(), pointers, () -> of(operation, request));
    }

    /** The same request as it was told from others before the token's bounds were a part of it. */
    Fingerprint unbound() {
        return unbound.get();
    }

    byte[] bytes() {
        return bytes;
    }

    boolean matches(byte[] stored) {
        return Arrays.equals(bytes, 0, DIGEST, stored, 0, DIGEST);
    }

    /**
     * JSON pointer of the first field of this request that differs from the stored one; empty: the operation does; {@code
     * token:role} or alike: what the token allows does.
     */
    String firstDifference(byte[] stored) {
        ByteBuffer mine = ByteBuffer.wrap(bytes).position(DIGEST);
        ByteBuffer theirs = ByteBuffer.wrap(stored).position(DIGEST);
        int field = 0;
        while (mine.hasRemaining() && theirs.hasRemaining() && mine.getInt() == theirs.getInt()) {
            field++;
        }
        return Optional.of(field)
                .filter(n -> n < pointers.size())
                .map(pointers::get)
                .orElse("/");
    }

    private static void collect(
            String pointer, JsonNode node, List<String> pointers, List<Integer> codes, StringBuilder all) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                            field.getValue(),
                            pointers,
                            codes,
                            all));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), pointers, codes, all);
            }
        } else {
            String field = pointer + '\u0000' + node.asText() + '\u0001';
            pointers.add(pointer);
            codes.add(field.hashCode());
            all.append(field);
        }
    }
}
