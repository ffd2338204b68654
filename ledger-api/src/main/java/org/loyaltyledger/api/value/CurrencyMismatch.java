package org.loyaltyledger.api.value;

import java.util.Currency;

/** Two amounts of different currencies met in one sum or comparison. */
public final class CurrencyMismatch extends IllegalArgumentException {

    private final Currency wanted;
    private final Currency found;

    public CurrencyMismatch(Currency wanted, Currency found) {
        super("currency " + found + " where " + wanted + " is wanted");
        this.wanted = wanted;
        this.found = found;
    }

    public Currency wanted() {
        return wanted;
    }

    public Currency found() {
        return found;
    }
}
