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
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.api.value.Points;

/**
 * Schemas of Java types as the strict mapper writes them; records and enums become components, described by their
 * Javadoc. A nested type is named after its outer one, too: {@code AuditReportDifference}.
 */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();

    /** What {@link #of} has met so far, by name. */
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
        String name = name(type);
        Class<?> met = named.putIfAbsent(name, type);
        if (met == null) {
            components.put(name, component(type));
        } else if (met != type) {
            throw new IllegalStateException("two schemas of one name: " + met + ", " + type);
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }

    /** The schema with a description; what stands beside a reference would not be read. */
    static ObjectNode described(ObjectNode schema, Optional<String> description) {
        if (description.isEmpty()) {
            return schema;
        }
        ObjectNode described = schema;
        if (schema.has("$ref")) {
            described = JSON.objectNode();
            described.putArray("allOf").add(schema);
        }
        return described.put("description", description.get());
    }

    private ObjectNode component(Class<?> type) {
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type == Money.class) {
            return described(money(), JavadocDescriptions.ofType(type));
        }
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent part : type.getRecordComponents()) {
            properties.set(
                    part.getName(),
                    described(
                            Constraints.on(part, of(part.getGenericType())),
                            JavadocDescriptions.ofComponent(type, part.getName())));
            if (Constraints.isRequired(part)) {
                schema.withArray("required").add(part.getName());
            }
        }
        // Requests refuse what they do not know; problems carry figures of their own.
        return described(
                type == ProblemDocument.class ? problem(schema, properties) : schema, JavadocDescriptions.ofType(type));
    }

    /** Each value is described in the text, for readers, and beside the values, for generators of clients. */
    private static ObjectNode enumeration(Class<?> type) {
        ObjectNode schema = typed("string");
        StringBuilder text = new StringBuilder(JavadocDescriptions.ofType(type).orElse(""));
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            String meaning = JavadocDescriptions.ofConstant((Enum<?>) constant).orElse("");
            schema.withArray("enum").add(name);
            schema.withArray("x-enum-descriptions").add(meaning);
            text.append(text.indexOf("\n") < 0 ? "\n\n" : "\n")
                    .append("- `")
                    .append(name)
                    .append("`: ")
                    .append(meaning);
        }
        return schema.put("description", text.toString());
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
                described(
                        typed("string")
                                .put("pattern", "^-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?$")
                                .put("example", "12.30"),
                        JavadocDescriptions.ofComponent(Money.class, "amount")));
        properties.set(
                "currency",
                described(
                        typed("string").put("pattern", "^[A-Z]{3}$").put("example", "EUR"),
                        JavadocDescriptions.ofComponent(Money.class, "currency")));
        schema.putArray("required").add("amount").add("currency");
        return schema;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}
