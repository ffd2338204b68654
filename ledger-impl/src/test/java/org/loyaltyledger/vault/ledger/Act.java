package org.loyaltyledger.vault.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.ground.problem.Problem;

/**
 * A command with all its figures fixed, so that it can be done to two books alike.
 *
 * @param name for the report of a failure
 * @param recalls past transaction or hold that it needs read
 * @param credits only: the account it credits may be read without its lots
 * @param deed what it does; answers with what it did
 */
record Act(String name, Optional<TransactionId> recalls, Optional<UUID> credits, Cabinet.Deed<List<Object>> deed) {

    static Act of(String name, Cabinet.Deed<List<Object>> deed) {
        return new Act(name, Optional.empty(), Optional.empty(), deed);
    }

    Act recalling(TransactionId past) {
        return new Act(name, Optional.of(past), credits, deed);
    }

    Act onlyCrediting(UUID member) {
        return new Act(name, recalls, Optional.of(member), deed);
    }

    /** What became of it. */
    record Outcome(boolean accepted, List<Object> answer) {}

    Outcome on(Books books) {
        try {
            return new Outcome(true, Cabinet.decide(books, deed));
        } catch (Problem refused) {
            return new Outcome(false, List.of(refused.getMessage()));
        }
    }
}
