package org.loyaltyledger.api.returns;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.loyaltyledger.api.value.Money;

/**
 * What came back of one line: a quantity or a refund. Neither: the rest of the line.
 *
 * @param line the line's number in the sale, from 1
 * @param quantity how much came back
 * @param amount how much was refunded on it
 */
public record ReturnedLine(
        @NotNull @Positive Integer line,
        @Positive @Digits(integer = 9, fraction = 3) BigDecimal quantity,
        Money amount) {

    /** So much of a line. */
    public static ReturnedLine of(int line, String quantity) {
        return new ReturnedLine(line, new BigDecimal(quantity), null);
    }

    /** The rest of a line. */
    public static ReturnedLine rest(int line) {
        return new ReturnedLine(line, null, null);
    }

    /** So much money of a line. */
    public static ReturnedLine refund(int line, Money amount) {
        return new ReturnedLine(line, null, amount);
    }
}
