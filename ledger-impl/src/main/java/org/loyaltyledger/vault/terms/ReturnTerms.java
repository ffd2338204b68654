package org.loyaltyledger.vault.terms;

/** What remains earned of a sale that was partly returned. */
public record ReturnTerms(Basis basis) {

    public static final ReturnTerms DEFAULT = new ReturnTerms(Basis.BY_ITEM);

    public enum Basis {
        /** The award that the sale's own terms give for the lines that remain. */
        BY_ITEM,
        /** The whole award in proportion to the amount that remains. */
        BY_AMOUNT
    }
}
