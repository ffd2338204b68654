package org.loyaltyledger.member.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * That a member does something.
 *
 * @param standing who
 * @param version the terms in force at {@code countsAt}
 * @param countsAt the business time it counts for; for a return that of the sale
 * @param at the business time of the act itself
 * @param reference the sale's receipt as store/receipt number, or the partner's own name of the event
 * @param actor who reports it
 */
public record Occasion(
        Kind kind,
        Standing standing,
        TermsVersion version,
        Instant countsAt,
        Instant at,
        String reference,
        String actor) {

    public enum Kind {
        SALE,
        RETURN,
        EVENT
    }

    public UUID member() {
        return standing.member();
    }

    public Terms terms() {
        return version.terms();
    }

    /** The same as an occasion of another kind. */
    Occasion as(Kind other) {
        return new Occasion(other, standing, version, countsAt, at, reference, actor);
    }

    /** The local day it counts for. */
    public LocalDate day() {
        return LocalDate.ofInstant(countsAt, terms().zone());
    }
}
