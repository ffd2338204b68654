package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Takes out what the container writes though nobody said it: defaults of annotations. Some do harm: {@code
 * maxProperties: 0} would allow no property at all. Examples are not its, and stay as they are.
 */
final class Noise {

    private static final Set<String> FALSE = Set.of(
            "exclusiveMaximum",
            "nullable",
            "readOnly",
            "writeOnly",
            "deprecated",
            "uniqueItems",
            "allowEmptyValue",
            "allowReserved");
    private static final Set<String> ZERO = Set.of("minLength", "maxProperties", "minProperties");

    private Noise() {}

    static void remove(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(Noise::isNoise);
            object.properties().stream()
                    .filter(field -> !field.getKey().equals("examples"))
                    .forEach(field -> remove(field.getValue()));
        } else {
            node.forEach(Noise::remove);
        }
    }

    private static boolean isNoise(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        return (FALSE.contains(field.getKey()) || field.getKey().equals("exclusiveMinimum"))
                        && value.isBoolean()
                        && !value.booleanValue()
                || ZERO.contains(field.getKey()) && value.isInt() && value.intValue() == 0;
    }
}
