package org.loyaltyledger.member.entitlement;

import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;

/** Grants in books that are in memory. */
public final class SampleGrants {

    private SampleGrants() {}

    /** Grants it, whether the member's grants were asked for or not. */
    public static void grant(Books books, UUID member, Grant grant) {
        Grants known = books.room(Entitlements.GRANTS).find(member).orElse(Grants.NONE);
        books.room(Entitlements.GRANTS).put(member, known.plus(grant));
    }
}
