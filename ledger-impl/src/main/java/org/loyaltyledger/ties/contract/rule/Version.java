package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was offered to be signed: the contract itself, or an amendment.
 *
 * @param number 1: the first offer
 * @param until exclusive
 * @param kept stands in the database just so; a document is long, and a count must not write it again
 */
public record Version(
        int number,
        Agreement agreement,
        Instant offeredAt,
        String offeredBy,
        Instant until,
        Optional<Signature> signed,
        Optional<Instant> withdrawnAt,
        boolean kept) {

    /** A new one, signed by nobody but who offers it. */
    public static Version offered(int number, Agreement agreement, Instant at, String by, Instant until) {
        return new Version(number, agreement, at, by, until, Optional.empty(), Optional.empty(), false);
    }

    public boolean isOpenAt(Instant at) {
        return signed.isEmpty() && withdrawnAt.isEmpty() && at.isBefore(until);
    }

    Version sign(Signature signature) {
        return new Version(number, agreement, offeredAt, offeredBy, until, Optional.of(signature), withdrawnAt, false);
    }

    Version withdraw(Instant at) {
        return new Version(number, agreement, offeredAt, offeredBy, until, signed, Optional.of(at), false);
    }
}
