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
            return "integer within range";
        }
        if (type == BigDecimal.class) {
            return "number within range";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        if (type == String.class) {
            return "string";
        }
        if (type == Instant.class) {
            return "RFC 3339 instant";
        }
        if (type == LocalDate.class) {
            return "date such as \"2026-01-31\"";
        }
        if (type == Money.class) {
            return "money such as {\"amount\":\"12.30\",\"currency\":\"EUR\"}";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.isEnum() || type.getName().startsWith("java.") ? "readable value" : "object";
    }
}
