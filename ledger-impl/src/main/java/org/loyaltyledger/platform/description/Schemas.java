package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.api.value.Points;

/** Schemas of Java types as the strict mapper writes them; records and enums become components. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> components = new TreeMap<>();

    /** What {@link #of} has met so far, by simple name. */
    ObjectNode components() {
        ObjectNode all = JSON.objectNode();
        components.forEach(all::set);
        return all;
    }

    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        return type instanceof Class<?> plain ? of(plain) : JSON.objectNode();
    }

    private ObjectNode of(Class<?> type) {
        if (type == String.class || type == Currency.class) {
            return typed("string");
        }
        if (type == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (type == UUID.class) {
            return typed("string").put("format", "uuid");
        }
        if (type == Duration.class) {
            return typed("string").put("format", "duration");
        }
        if (type == Boolean.class || type == boolean.class) {
            return typed("boolean");
        }
        if (type == Integer.class || type == int.class) {
            return typed("integer").put("format", "int32");
        }
        if (type == Long.class || type == long.class || type == Points.class) {
            return typed("integer").put("format", "int64");
        }
        if (type == BigDecimal.class) {
            return typed("number");
        }
        return type.isRecord() || type.isEnum() ? reference(type) : JSON.objectNode();
    }

    private ObjectNode ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return of(arguments[0]);
        }
        if (type.getRawType() == Map.class) {
            ObjectNode map = typed("object");
            map.set("additionalProperties", of(arguments[1]));
            return map;
        }
        if (type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = typed("array");
            array.set("items", of(arguments[0]));
            return array;
        }
        return JSON.objectNode();
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!components.containsKey(name)) {
            components.put(name, JSON.objectNode()); // met: a record may contain itself
            components.put(name, component(type));
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode component(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode schema = typed("string");
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> schema.withArray("enum").add(((Enum<?>) constant).name()));
            return schema;
        }
        if (type == Money.class) {
            return money();
        }
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent part : type.getRecordComponents()) {
            properties.set(part.getName(), Constraints.on(part, of(part.getGenericType())));
            if (Constraints.isRequired(part)) {
                schema.withArray("required").add(part.getName());
            }
        }
        // Requests refuse what they do not know; problems carry figures of their own.
        return type == ProblemDocument.class ? problem(schema, properties) : schema;
    }

    private static ObjectNode problem(ObjectNode schema, ObjectNode properties) {
        properties.remove("figures");
        schema.put("additionalProperties", true);
        return schema;
    }

    private static ObjectNode money() {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        properties.set(
                "amount",
                typed("string")
                        .put("pattern", "^-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?$")
                        .put("example", "12.30"));
        properties.set("currency", typed("string").put("pattern", "^[A-Z]{3}$").put("example", "EUR"));
        schema.putArray("required").add("amount").add("currency");
        return schema;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}
