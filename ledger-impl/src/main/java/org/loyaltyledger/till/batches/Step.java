package org.loyaltyledger.till.batches;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.loyaltyledger.till.answer.Prepared;
import org.loyaltyledger.vault.ledger.Command;

/** A line that was read and found sound, ready to be handed in. */
record Step(SortedSet<Integer> partitions, String operation, Object body, Command command) {

    static Step of(Prepared prepared) {
        return new Step(only(prepared.partition()), prepared.operation(), prepared.body(), prepared.command());
    }

    static SortedSet<Integer> only(int partition) {
        return new TreeSet<>(List.of(partition));
    }
}
