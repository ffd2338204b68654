package org.loyaltyledger.till.redemption;

/**
 * What a caller calls a redemption: a second one of the same name is not booked.
 *
 * @param store where; empty text: nowhere in particular
 */
record Reference(long programme, String store, String text) {

    private static final char BETWEEN = '\t';

    /** How it stands in its column. */
    String column() {
        return store + BETWEEN + text;
    }

    static Reference of(long programme, String column) {
        int tab = column.indexOf(BETWEEN);
        return new Reference(programme, column.substring(0, tab), column.substring(tab + 1));
    }
}
