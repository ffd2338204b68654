package org.loyaltyledger.api.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** What an amount and a currency may look like. */
final class MoneyFormat {

    /** Fits DECIMAL(19,4) and, as minor units, {@code long} for every ISO 4217 currency (at most four digits). */
    private static final int INTEGER_DIGITS = 14;

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?");

    private MoneyFormat() {}

    static BigDecimal amount(String text) {
        if (text == null || !AMOUNT.matcher(text).matches()) {
            throw new InvalidMoney("amount", text, "is no plain decimal such as \"12.30\"");
        }
        return new BigDecimal(text);
    }

    static Currency currency(String code) {
        if (code == null) {
            throw new InvalidMoney("currency", null, "is missing");
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidMoney("currency", code, "is no ISO 4217 code");
        }
    }

    static int scale(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new InvalidMoney("currency", currency.getCurrencyCode(), "is nothing one can pay with");
        }
        return digits;
    }

    static BigDecimal fitted(BigDecimal amount, Currency currency) {
        int scale = scale(currency);
        // Asked before rescaling, so that 1E+1000000000 costs nothing.
        if (amount.signum() != 0 && (long) amount.precision() - amount.scale() > INTEGER_DIGITS) {
            throw new InvalidMoney("amount", amount.toString(), "has more than 14 digits before the point");
        }
        try {
            return amount.setScale(scale);
        } catch (ArithmeticException finer) {
            throw new InvalidMoney(
                    "amount",
                    amount.toString(),
                    "is finer than " + currency.getCurrencyCode() + " with its " + scale + " fraction digits");
        }
    }
}
