package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives redeemed points back to their lots, see {@link Posting#giveBack}. */
final class GiveBack {
    private final Books books;
    private final Posting posting;
    private final UUID member;

    GiveBack(Books books, Posting posting, UUID member) {
        this.books = books;
        this.posting = posting;
        this.member = member;
    }

    void give(TransactionId redemption, long already, long points, Optional<Instant> reinstatedUntil) {
        long skip = already;
        long left = points;
        for (Allocation drawn : latestFirst(redemption)) {
            long part = Math.min(left, drawn.points() - Math.min(skip, drawn.points()));
            skip -= Math.min(skip, drawn.points());
            if (part > 0) {
                restore(books.lots().get(drawn.lot()), part, reinstatedUntil);
                left -= part;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(
                    redemption + " drew fewer points than the " + (already + points) + " to give back");
        }
    }

    private List<Allocation> latestFirst(TransactionId redemption) {
        List<Allocation> drawn = new ArrayList<>(books.allocationsOf(redemption).stream()
                .filter(allocation -> allocation.account().equals(member))
                .filter(allocation -> allocation.effect() == Effect.DRAWN || allocation.effect() == Effect.CAPTURED)
                .toList());
        Collections.reverse(drawn);
        return drawn;
    }

    private void restore(Lot lot, long points, Optional<Instant> reinstatedUntil) {
        boolean ended = !lot.endsAt(books.row(member).slidesTo()).isAfter(books.now());
        if (ended && reinstatedUntil.isPresent()) {
            LotSpec grace = LotSpec.active(lot.earnedAt(), reinstatedUntil.get())
                    .withPriority(lot.priority())
                    .fundedBy(lot.funder(), lot.price());
            posting.lot(member, points, grace);
            return;
        }
        Lot restored = lot.with(lot.remaining() + points, lot.held());
        books.lots().put(restored);
        posting.allocate(restored, Effect.RESTORED, points);
        posting.ends(restored);
    }
}
