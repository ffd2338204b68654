package org.loyaltyledger.platform.body;

import static java.util.Map.entry;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.text.TextNormalizer;

/**
 * Reads parameters of paths, queries and headers. An unreadable query or header is an invalid request that names the
 * parameter; an unreadable part of a path is a path that does not exist.
 */
@Provider
public class ParameterReaders implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            entry(String.class, TextNormalizer::normalize),
            entry(Instant.class, ParameterReaders::instant),
            entry(LocalDate.class, LocalDate::parse),
            entry(UUID.class, ParameterReaders::uuid),
            entry(Integer.class, Integer::valueOf),
            entry(int.class, Integer::valueOf),
            entry(Long.class, Long::valueOf),
            entry(long.class, Long::valueOf),
            entry(BigDecimal.class, ParameterReaders::decimal),
            entry(Boolean.class, ParameterReaders::bool),
            entry(boolean.class, ParameterReaders::bool));

    private static final Map<Class<?>, String> WANTED = Map.of(
            Instant.class, "an RFC 3339 date-time with its offset, such as 2026-01-31T23:59:59Z, from 1970 to 9998",
            LocalDate.class, "a date such as 2026-01-31",
            UUID.class, "an id such as 01a20184-7866-7003-9d6d-0a87d41956d3",
            Integer.class, "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
            int.class, "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
            Long.class, "a whole number of at most 18 digits",
            long.class, "a whole number of at most 18 digits",
            BigDecimal.class, "a decimal number of at most 15 digits before the point and 6 after it",
            Boolean.class, "true or false",
            boolean.class, "true or false");

    /** A primitive cannot be absent; JAX-RS has it zero or false then. */
    private static final Map<Class<?>, Object> ABSENT = Map.of(int.class, 0, long.class, 0L, boolean.class, false);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return reader == null
                ? null
                : new Converter<>(reader, ABSENT.get(type), place(annotations), "must be " + wanted(type));
    }

    /** What a parameter of this type must be. */
    private static String wanted(Class<?> type) {
        return type.isEnum()
                ? "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))
                : WANTED.get(type);
    }

    private static Optional<String> place(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> placeOf(annotation).stream())
                .findFirst();
    }

    private static Optional<String> placeOf(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return Optional.of("?" + query.value());
        }
        return annotation instanceof HeaderParam header ? Optional.of(header.value() + ":") : Optional.empty();
    }

    /** {@link UUID#fromString} also takes shortened ones, which would be a second name for the same thing. */
    private static Object uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** Within the years that the database can hold, as instants in bodies are. */
    private static Object instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1970 || time.getYear() > 9998) {
            throw new IllegalArgumentException(text);
        }
        return time.toInstant();
    }

    /** No exponents: they make large numbers of few characters. */
    private static Object decimal(String text) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /**
     * @param absent value of a parameter that was not given
     * @param wanted what it must be
     */
    private record Converter<T>(Function<String, Object> reader, Object absent, Optional<String> place, String wanted)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // READERS maps each type to a reader of it
        public T fromString(String text) {
            if (text == null) {
                return (T) absent;
            }
            try {
                return (T) reader.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw place.map(where -> Problem.of(ProblemType.INVALID_REQUEST)
                                .detail("A parameter cannot be read")
                                .violation(where, wanted))
                        .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path"));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
