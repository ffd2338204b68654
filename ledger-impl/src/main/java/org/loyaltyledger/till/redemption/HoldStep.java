package org.loyaltyledger.till.redemption;

import java.time.Instant;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * The end of a hold as it was asked for.
 *
 * @param version the terms in force at that time
 */
record HoldStep(OpenHold hold, Instant occurredAt, TermsVersion version, String actor, String reason) {

    Note note(String reference) {
        return new Note(actor, reason, reference, version.number());
    }
}
