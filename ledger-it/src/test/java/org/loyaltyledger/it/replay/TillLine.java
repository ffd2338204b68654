package org.loyaltyledger.it.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loyaltyledger.api.sale.SaleLine;
import org.loyaltyledger.api.value.Money;

/**
 * One line of a till file.
 *
 * @param household who bought
 * @param basket the receipt
 * @param boughtAt in the shop's own zone
 */
record TillLine(String household, String store, String basket, Instant boughtAt, SaleLine line) {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** household, store, basket, time, product, "department", "category", quantity, value, three discounts. */
    private static final Pattern CSV =
            Pattern.compile("(\\w+),(\\w+),([^,]+),([^,]+),(\\w+),\"([^\"]*)\",\"([^\"]*)\",([^,]+),([^,]+),.*");

    /**
     * Odd lines are taken as they are: a value below half a cent is 0.00 and earns nothing, a quantity of zero counts
     * no unit, an empty department or category is none at all, a receipt number is whatever text stands there.
     *
     * @throws IllegalArgumentException for a line of another form
     */
    static TillLine parse(String csv) {
        Matcher column = CSV.matcher(csv);
        if (!column.matches()) {
            throw new IllegalArgumentException("no line of a till file: " + csv);
        }
        SaleLine line = new SaleLine(
                column.group(5),
                text(column.group(7)),
                text(column.group(6)),
                new BigDecimal(column.group(8)),
                dollars(column.group(9)),
                null,
                null,
                null,
                null,
                null,
                null);
        return new TillLine(
                column.group(1),
                column.group(2),
                column.group(3),
                LocalDateTime.parse(column.group(4)).atZone(ZONE).toInstant(),
                line);
    }

    private static String text(String column) {
        return Optional.of(column).filter(value -> !value.isEmpty()).orElse(null);
    }

    private static Money dollars(String value) {
        return Money.of(new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString(), "USD");
    }
}
