package org.loyaltyledger.api.batches;

/** What one line of a batch books; its body is that of the single call. */
public enum Operation {
    /** {@code POST /sales}. */
    SALE("sale"),
    /** {@code POST /sales/{receiptNo}/returns}; the line names {@code receiptNo} beside its body. */
    RETURN("return"),
    /** {@code POST /redemptions}. */
    REDEEM("redeem"),
    /** {@code POST /redemptions/holds}. */
    HOLD("hold"),
    /** {@code POST /redemptions/holds/{id}/capture}; the line names {@code hold} beside its body. */
    CAPTURE("capture"),
    /** {@code POST /redemptions/holds/{id}/void}; the line names {@code hold} beside its body. */
    VOID("void"),
    /** {@code POST /transfers}. */
    TRANSFER("transfer"),
    /** {@code POST /adjustments}. */
    ADJUST("adjust"),
    /** {@code POST /members}. */
    ENROL("enrol");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** How the operation is written in a line. */
    public String word() {
        return word;
    }
}
