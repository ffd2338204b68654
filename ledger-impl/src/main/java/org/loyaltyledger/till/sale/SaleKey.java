package org.loyaltyledger.till.sale;

/** By which a sale is known for ever, whatever idempotency keys it comes with: programme, store and receipt number. */
public record SaleKey(long programme, String store, String receiptNo) {

    /** Neither part has control characters, so the two cannot be taken for another two. */
    private static final char BETWEEN = '\t';

    /** How it stands in its column. */
    String column() {
        return store + BETWEEN + receiptNo;
    }

    static SaleKey of(long programme, String column) {
        int tab = column.indexOf(BETWEEN);
        return new SaleKey(programme, column.substring(0, tab), column.substring(tab + 1));
    }
}
