package org.loyaltyledger.member.activity;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * That one member becomes part of another one. From then on everything is as if the two had been one member from the
 * beginning, except that what was given twice before stays.
 *
 * @param survivor as it is from now on
 * @param survivorBefore as it was before
 * @param ended as it was before
 * @param at when it is done
 * @param version the terms in force then; empty: the programme has none yet
 * @param actor who asked for it
 */
public record MemberMerge(
        Standing survivor,
        Standing survivorBefore,
        Standing ended,
        Instant at,
        Optional<TermsVersion> version,
        String actor) {

    /** What bookings that follow from it refer to. */
    public String reference() {
        return ended.member().toString();
    }
}
