package org.loyaltyledger.api.value;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;

/** Writes an {@link Instant} in a query as RFC 3339 text; not every client library knows how to. */
public final class InstantParameter implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Instant.class ? new Text<>(type) : null;
    }

    private record Text<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : type.cast(Instant.parse(text));
        }

        @Override
        public String toString(T instant) {
            return instant == null ? null : instant.toString();
        }
    }
}
