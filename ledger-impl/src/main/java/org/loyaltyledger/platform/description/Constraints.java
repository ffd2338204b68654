package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.api.value.IdentifyingText;

/** Bean Validation's constraints on a record component, as JSON Schema. */
final class Constraints {

    private static final Map<String, String> SIZES = Map.of("array", "Items", "object", "Properties");

    /** What every reader of schemas understands of {@link IdentifyingText#FORM}; the service refuses more. */
    private static final String VISIBLE = "\\S(?:.*\\S)?";

    private Constraints() {}

    static boolean isRequired(RecordComponent part) {
        return part.getType().isPrimitive()
                || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(type -> find(part, type).isPresent());
    }

    static ObjectNode on(RecordComponent part, ObjectNode schema) {
        if (schema.has("$ref")) {
            return schema;
        }
        ObjectNode bounded = schema.deepCopy();
        String size = SIZES.getOrDefault(bounded.path("type").asText(), "Length");
        find(part, Size.class).ifPresent(bounds -> {
            if (bounds.min() > 0) {
                bounded.put("min" + size, bounds.min());
            }
            if (bounds.max() < Integer.MAX_VALUE) {
                bounded.put("max" + size, bounds.max());
            }
        });
        if (find(part, NotBlank.class).isPresent() || find(part, NotEmpty.class).isPresent()) {
            bounded.put("min" + size, Math.max(1, bounded.path("min" + size).asInt()));
        }
        find(part, Pattern.class)
                .ifPresent(pattern -> bounded.put("pattern", "^(" + portable(pattern.regexp()) + ")$"));
        find(part, IdentifyingText.class)
                .ifPresent(text -> bounded.put("pattern", "^(" + portable(IdentifyingText.FORM) + ")$"));
        find(part, Min.class).ifPresent(min -> bounded.put("minimum", min.value()));
        find(part, Max.class).ifPresent(max -> bounded.put("maximum", max.value()));
        find(part, PositiveOrZero.class).ifPresent(positive -> bounded.put("minimum", 0));
        find(part, Positive.class).ifPresent(positive -> bounded.put("minimum", 0)
                .set("exclusiveMinimum", JsonNodeFactory.instance.booleanNode(true)));
        return bounded;
    }

    /** Schemas have the regular expressions of ECMA 262, which knows no POSIX classes. */
    private static String portable(String regexp) {
        return regexp.replace(IdentifyingText.FORM, VISIBLE).replace("\\p{Cntrl}", "\\u0000-\\u001F\\u007F");
    }

    /** Constraints stand on the accessor, too, but always on the component's field. */
    private static <A extends Annotation> Optional<A> find(RecordComponent part, Class<A> type) {
        return Optional.ofNullable(part.getAccessor().getAnnotation(type)).or(() -> {
            try {
                return Optional.ofNullable(part.getDeclaringRecord()
                        .getDeclaredField(part.getName())
                        .getAnnotation(type));
            } catch (NoSuchFieldException impossible) {
                throw new IllegalStateException("a record without its field: " + part, impossible);
            }
        });
    }
}
