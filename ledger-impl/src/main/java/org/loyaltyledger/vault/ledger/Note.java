package org.loyaltyledger.vault.ledger;

/**
 * Who caused a transaction, why, and under which rules.
 *
 * @param actor who asked; the ledger itself is {@link #LEDGER}
 * @param reason in words; may be empty
 * @param reference what the caller's side calls it (receipt, order); may be empty
 * @param termsVersion version of the terms that decided; 0: none
 */
public record Note(String actor, String reason, String reference, int termsVersion) {
    public static final String LEDGER = "ledger";

    public static Note byLedger(String reason) {
        return new Note(LEDGER, reason, "", 0);
    }
}
