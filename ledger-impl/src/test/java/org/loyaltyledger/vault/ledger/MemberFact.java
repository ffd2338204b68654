package org.loyaltyledger.vault.ledger;

import static org.loyaltyledger.vault.ledger.Days.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.loyaltyledger.vault.terms.Clawback;

/** Something that a member did at an instant, and that does not know when it will be recorded. */
sealed interface MemberFact {
    int name();

    Instant at();

    record Earn(int name, Instant at, long points, LotSpec spec) implements MemberFact {}

    /** @param slidesTo to where it moves the end of sliding points; {@link Lot#NEVER}: nowhere */
    record Spend(int name, Instant at, long points, Instant slidesTo) implements MemberFact {}

    /** @param earn the fact whose points are taken back */
    record TakeBack(int name, Instant at, int earn, long points) implements MemberFact {}

    /** Three to nine facts of twenty days, no two of them at one instant. */
    static List<MemberFact> some(Random random) {
        List<MemberFact> facts = new ArrayList<>();
        List<Earn> earned = new ArrayList<>();
        int count = 3 + random.nextInt(7);
        boolean redemptionsExtend = random.nextBoolean();
        for (int name = 0; name < count; name++) {
            // No two at one instant: what then comes first is said by the order of recording.
            Instant at = day(0).plus(Duration.ofHours(random.nextInt(40) * 12L)).plusSeconds(name + 1L);
            int kind = random.nextInt(6);
            if (kind == 0 && !earned.isEmpty()) {
                Earn of = earned.get(random.nextInt(earned.size()));
                if (at.isAfter(of.at())) {
                    earned.remove(of);
                    facts.add(new TakeBack(name, at, of.name(), 1 + random.nextInt((int) of.points())));
                }
            } else if (kind <= 2) {
                Instant slidesTo = redemptionsExtend ? at.plus(Duration.ofDays(5)) : Lot.NEVER;
                facts.add(new Spend(name, at, 1 + random.nextInt(60), slidesTo));
            } else {
                Earn earn = new Earn(name, at, 1 + random.nextInt(100), spec(at, random));
                earned.add(earn);
                facts.add(earn);
            }
        }
        return facts;
    }

    private static LotSpec spec(Instant at, Random random) {
        Instant end = at.plus(Duration.ofHours(12L * (1 + random.nextInt(30))));
        return switch (random.nextInt(5)) {
            case 0 -> LotSpec.active(at, Lot.NEVER);
            case 1, 2 -> LotSpec.sliding(at, at.plus(Duration.ofDays(5)));
            case 3 -> LotSpec.pending(at, at.plus(Duration.ofDays(random.nextInt(4))), end.plus(Duration.ofDays(4)));
            default -> LotSpec.active(at, end).withPriority(random.nextInt(3));
        };
    }

    default TransactionKind kind() {
        if (this instanceof Earn) {
            return TransactionKind.SALE;
        }
        return this instanceof Spend ? TransactionKind.REDEMPTION : TransactionKind.RETURN;
    }

    /**
     * Books it.
     *
     * @param earned the lot of the fact whose points are taken back
     * @return the lot it made, if it made one
     */
    default List<Lot> book(Books books, UUID member, List<Lot> earned) {
        Posting posting = books.open(kind(), at(), Note.byLedger("test"), member);
        List<Lot> made = new ArrayList<>();
        if (this instanceof Earn earn) {
            made.add(posting.credit(member, Book.ISSUED, earn.points(), earn.spec()));
        } else if (this instanceof Spend spend) {
            posting.slide(member, spend.slidesTo());
            posting.debit(member, Book.REDEEMED, spend.points());
        } else if (this instanceof TakeBack back) {
            List<LotId> own = earned.stream().map(Lot::id).toList();
            posting.takeBack(member, Book.ISSUED, back.points(), own, Clawback.DEBT);
        }
        posting.close("");
        return made;
    }
}
