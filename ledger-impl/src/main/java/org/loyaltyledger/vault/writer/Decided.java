package org.loyaltyledger.vault.writer;

import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Outdated;

/** How a submission ended: with an answer to keep, or with the service's own failure, which is no answer. */
sealed interface Decided {

    record Answered(StoredAnswer answer) implements Decided {}

    record Failed(Problem problem) implements Decided {}

    /** To be prepared again by whoever handed it in. */
    record Overtaken(Outdated change) implements Decided {}
}
