package org.loyaltyledger.vault.terms.earning;

/** Which of a line's amounts earns. */
public record AmountBasis(Discount discount, Tax tax) {

    public static final AmountBasis DEFAULT = new AmountBasis(Discount.AFTER, Tax.INCLUDED);

    public enum Discount {
        BEFORE,
        AFTER
    }

    public enum Tax {
        INCLUDED,
        EXCLUDED
    }
}
