package org.loyaltyledger.api.value;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency, always at the currency's own scale: 12.30 EUR, 1230 JPY, 12.300 BHD. On the wire
 * {@code {"amount":"12.30","currency":"EUR"}}. Whatever may round names its rounding mode.
 *
 * @param amount the figure, scale equal to the currency's fraction digits, at most 14 digits before the point
 * @param currency an ISO 4217 currency that has fraction digits (so not gold or "no currency")
 */
@JsonbTypeAdapter(MoneyJson.class)
public record Money(BigDecimal amount, Currency currency) {

    /** @throws InvalidMoney if the amount is finer than the currency or too large */
    public Money {
        amount = MoneyFormat.fitted(amount, currency);
    }

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * Reads {@code "12.30"} and {@code "EUR"}: plain decimal notation only.
     *
     * @throws InvalidMoney if either cannot be read, or the amount is finer than the currency
     */
    public static Money of(String amount, String currency) {
        return new Money(MoneyFormat.amount(amount), MoneyFormat.currency(currency));
    }

    /** @param minor the amount in the smallest unit of the currency: cents for EUR, yen for JPY */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, MoneyFormat.scale(currency)), currency);
    }

    public static Money zero(Currency currency) {
        return ofMinor(0, currency);
    }

    /** @throws CurrencyMismatch if the currencies differ */
    public Money plus(Money other) {
        return new Money(amount.add(other.in(currency)), currency);
    }

    /** @throws CurrencyMismatch if the currencies differ */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.in(currency)), currency);
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(amount.multiply(factor).setScale(amount.scale(), rounding), currency);
    }

    /** @throws ArithmeticException if the divisor is zero */
    public Money dividedBy(BigDecimal divisor, RoundingMode rounding) {
        return new Money(amount.divide(divisor, amount.scale(), rounding), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** @throws CurrencyMismatch if the currencies differ */
    public Money min(Money other) {
        return isGreaterThan(other) ? other : this;
    }

    /** @throws CurrencyMismatch if the currencies differ */
    public Money max(Money other) {
        return isLessThan(other) ? other : this;
    }

    /** The amount in the smallest unit of the currency. */
    public long minor() {
        return amount.unscaledValue().longValueExact();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** @throws CurrencyMismatch if the currencies differ */
    public boolean isLessThan(Money other) {
        return amount.compareTo(other.in(currency)) < 0;
    }

    /** @throws CurrencyMismatch if the currencies differ */
    public boolean isGreaterThan(Money other) {
        return amount.compareTo(other.in(currency)) > 0;
    }

    /** {@code 12.30 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private BigDecimal in(Currency wanted) {
        if (!currency.equals(wanted)) {
            throw new CurrencyMismatch(wanted, currency);
        }
        return amount;
    }
}
