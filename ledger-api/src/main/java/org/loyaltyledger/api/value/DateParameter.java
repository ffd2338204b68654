package org.loyaltyledger.api.value;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;

/** Writes a {@link LocalDate} in a path or query as ISO 8601 text; not every client library knows how to. */
public final class DateParameter implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? new Text<>(type) : null;
    }

    private record Text<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : type.cast(LocalDate.parse(text));
        }

        @Override
        public String toString(T date) {
            return date == null ? null : date.toString();
        }
    }
}
