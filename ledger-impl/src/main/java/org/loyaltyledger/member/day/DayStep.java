package org.loyaltyledger.member.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * One step of a programme's day boundary, over all its members in the order of their ids. A CDI bean of this type registers
 * itself. Steps follow each other by {@link #order()}, each over all members before the next begins, which is the same as
 * for each member one after the other: no step of one member looks at another's.
 */
public interface DayStep {

    /** Its word in lower case, such as {@code tiers}. */
    String name();

    /** Lower comes first. */
    int order();

    /**
     * Does some members. Safe to do again for the same date, wholly or in part: a run that was cut off goes on with the
     * members after the last one it is known to have done.
     *
     * @param version the terms in force at {@code boundary}
     * @param date the business date that begins
     * @param boundary its first instant in the programme's zone
     * @param after goes on after this member; empty: from the first
     * @param atMost about how many to do
     * @return the last one done; empty if none is left
     */
    Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost);
}
