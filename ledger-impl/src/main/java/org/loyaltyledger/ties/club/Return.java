package org.loyaltyledger.ties.club;

import java.util.List;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.Transaction;

/**
 * What a return took from the account of a person, seen from its family.
 *
 * @param claim points that the sale had brought into the pool, and that the return takes back
 * @param forgone of these, as many as could not be taken from the person
 */
record Return(long claim, long forgone) {

    /**
     * @param booked the return's own transaction
     * @param owed points that are no longer earned
     * @param bound lots that had not come into the pool yet: what was taken of them is not claimed from it
     */
    static Return of(Transaction booked, Standing person, long owed, List<LotId> bound) {
        List<Allocation> own = booked.allocations().stream()
                .filter(part -> part.account().equals(person.member()))
                .toList();
        long setOff =
                sum(own.stream().filter(part -> part.effect() == Effect.SET_OFF).toList());
        long fromBound = sum(own.stream()
                .filter(part -> part.effect() == Effect.DRAWN && bound.contains(part.lot()))
                .toList());
        long taken = setOff
                + booked.entries().stream()
                        .filter(entry -> entry.account().equals(Book.ISSUED.in(person.partition())))
                        .mapToLong(entry -> entry.points())
                        .sum();
        return new Return(Math.max(0, owed - fromBound - setOff), Math.max(0, owed - taken));
    }

    private static long sum(List<Allocation> parts) {
        return parts.stream().mapToLong(Allocation::points).sum();
    }
}
