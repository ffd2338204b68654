package org.loyaltyledger.ties.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.ground.json.Json;

/** Values as JSON texts in columns. */
final class Texts {

    private Texts() {}

    static String write(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return Json.mapper().readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No " + type.getSimpleName() + ": " + text, unreadable);
        }
    }

    static List<UUID> members(String text) {
        return Arrays.asList(read(text, UUID[].class));
    }
}
