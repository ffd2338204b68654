package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.calendar.Activity;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;

/** Keeps a member's points alive where the terms count a redemption as a sign of life. */
public final class Sliding {

    private Sliding() {}

    /** To be called before the points are debited, see {@link Posting#slide}. */
    public static void redeemed(Posting posting, UUID member, Terms terms, Instant occurredAt) {
        posting.slide(member, end(terms, occurredAt));
    }

    /** To where a redemption moves the end of sliding points; {@link Lot#NEVER}: nowhere. */
    public static Instant end(Terms terms, Instant occurredAt) {
        ExpiryPolicy expiry = terms.points().expiry();
        return expiry.isExtendedBy(Activity.REDEEM)
                ? expiry.expiresAt(occurredAt, terms.zone()).orElse(Lot.NEVER)
                : Lot.NEVER;
    }
}
