package org.loyaltyledger.ground.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.api.value.Points;

/** What a Java type is called on the wire. */
final class WireNames {

    private WireNames() {}

    static String of(Class<?> type) {
        if (type == Long.class
                || type == long.class
                || type == Integer.class
                || type == int.class
                || type == Points.class) {
            return type == Integer.class || type == int.class
                    ? "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
                    : "a whole number of at most 18 digits";
        }
        if (type == BigDecimal.class) {
            return "a number of at most 38 digits";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == Instant.class) {
            return "an RFC 3339 date-time with its offset, such as \"2026-01-31T23:59:59Z\"";
        }
        if (type == LocalDate.class) {
            return "a date such as \"2026-01-31\"";
        }
        if (type == Money.class) {
            return "money such as {\"amount\":\"12.30\",\"currency\":\"EUR\"}";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isEnum() || type.getName().startsWith("java.") ? "a value of another type" : "an object";
    }
}
