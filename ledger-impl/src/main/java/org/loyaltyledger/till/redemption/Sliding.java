package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.calendar.Activity;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;

/** Keeps a member's points alive where the terms count a redemption as a sign of life. */
public final class Sliding {

    private Sliding() {}

    public static void redeemed(Posting posting, UUID member, Terms terms, Instant occurredAt) {
        ExpiryPolicy expiry = terms.points().expiry();
        if (expiry.isExtendedBy(Activity.REDEEM)) {
            expiry.expiresAt(occurredAt, terms.zone()).ifPresent(end -> posting.slide(member, end));
        }
    }
}
