package org.loyaltyledger.vault.ledger;

import java.util.Optional;

/**
 * What a command tells its caller.
 *
 * @param status HTTP status
 * @param body wire record
 * @param transaction what was booked, if anything
 */
public record Answer(int status, Object body, Optional<TransactionId> transaction) {

    public static Answer ok(Object body, TransactionId transaction) {
        return new Answer(200, body, Optional.of(transaction));
    }

    public static Answer created(Object body, TransactionId transaction) {
        return new Answer(201, body, Optional.of(transaction));
    }
}
