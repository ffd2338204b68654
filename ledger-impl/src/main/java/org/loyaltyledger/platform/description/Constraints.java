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
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.api.value.IdentifyingText;

/** Bean Validation's constraints on a record component, as JSON Schema. */
final class Constraints {

    private Constraints() {}

    static boolean isRequired(RecordComponent part) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(type -> find(part, type).isPresent());
    }

    static ObjectNode on(RecordComponent part, ObjectNode schema) {
        if (schema.has("$ref")) {
            return schema;
        }
        ObjectNode bounded = schema.deepCopy();
        boolean array = "array".equals(bounded.path("type").asText());
        find(part, Size.class).ifPresent(size -> {
            if (size.min() > 0) {
                bounded.put(array ? "minItems" : "minLength", size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                bounded.put(array ? "maxItems" : "maxLength", size.max());
            }
        });
        if (find(part, NotBlank.class).isPresent() || find(part, NotEmpty.class).isPresent()) {
            String least = array ? "minItems" : "minLength";
            bounded.put(least, Math.max(1, bounded.path(least).asInt()));
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
        return regexp.replace("\\p{Cntrl}", "\\u0000-\\u001F\\u007F").replace("\\x{", "\\u{");
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
