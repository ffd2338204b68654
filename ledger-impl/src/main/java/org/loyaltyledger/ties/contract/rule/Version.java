package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was offered to be signed: the contract itself, or an amendment.
 *
 * @param number 1: the first offer
 * @param until exclusive
 */
public record Version(
        int number,
        Agreement agreement,
        Instant offeredAt,
        String offeredBy,
        Instant until,
        Optional<Signature> signed,
        Optional<Instant> withdrawnAt) {

    public boolean isOpenAt(Instant at) {
        return signed.isEmpty() && withdrawnAt.isEmpty() && at.isBefore(until);
    }

    Version sign(Signature signature) {
        return new Version(number, agreement, offeredAt, offeredBy, until, Optional.of(signature), withdrawnAt);
    }

    Version withdraw(Instant at) {
        return new Version(number, agreement, offeredAt, offeredBy, until, signed, Optional.of(at));
    }
}
