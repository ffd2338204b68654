package org.loyaltyledger.vault.writer;

import java.util.Arrays;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.TransactionId;

/**
 * The answer to a booking call as it was given first, and is given again for the same key.
 *
 * @param status HTTP status; 400 and above: the body is a problem document
 * @param body JSON in UTF-8
 * @param transaction what was booked, if anything
 * @param replayed it was given before
 */
public record StoredAnswer(int status, byte[] body, Optional<TransactionId> transaction, boolean replayed) {

    public boolean isProblem() {
        return status >= 400;
    }

    StoredAnswer again() {
        return new StoredAnswer(status, body, transaction, true);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredAnswer answer && status == answer.status && Arrays.equals(body, answer.body);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(body);
    }
}
