package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives redeemed points back to their lots, see {@link Posting#giveBack}. If the member they belonged to was merged into
 * another since, they go to the lots that continue them; where there are none, that one gets lots like them.
 */
final class GiveBack {
    private final Books books;
    private final Slip slip;
    private final UUID member;

    GiveBack(Books books, Slip slip, UUID member) {
        this.books = books;
        this.slip = slip;
        this.member = member;
    }

    GivenBack give(TransactionId redemption, long already, long points, Optional<Instant> reinstatedUntil) {
        long skip = already;
        long left = points;
        long lost = 0;
        for (Allocation drawn : latestFirst(redemption)) {
            long part = Math.min(left, drawn.points() - Math.min(skip, drawn.points()));
            skip -= Math.min(skip, drawn.points());
            if (part > 0) {
                Lot lot = books.lots().find(drawn.lot(), member).orElseGet(() -> books.lots()
                        .get(drawn.lot()));
                lost += restore(lot, part, reinstatedUntil) ? 0 : part;
                left -= part;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(
                    redemption + " drew fewer points than the " + (already + points) + " to give back");
        }
        return new GivenBack(points - lost, lost);
    }

    private List<Allocation> latestFirst(TransactionId redemption) {
        List<Allocation> drawn = new ArrayList<>(books.allocationsOf(redemption).stream()
                .filter(allocation -> allocation.effect() == Effect.DRAWN || allocation.effect() == Effect.CAPTURED)
                .toList());
        Collections.reverse(drawn);
        return drawn;
    }

    /** @return whether they can be used again */
    private boolean restore(Lot lot, long points, Optional<Instant> reinstatedUntil) {
        Account account = books.row(member);
        boolean ended = !lot.endsAt(account.slidesTo()).isAfter(books.now());
        if (ended && reinstatedUntil.isPresent()) {
            slip.make(
                    member,
                    points,
                    LotSpec.active(lot.earnedAt(), reinstatedUntil.get())
                            .withPriority(lot.priority())
                            .fundedBy(lot.funder(), lot.price()));
        } else {
            long back = lot.account().equals(member) ? Math.min(points, room(lot)) : 0;
            if (back > 0) {
                slip.watch(slip.touch(lot, Effect.RESTORED, back));
            }
            if (back < points) {
                slip.make(member, points - back, LotSpec.like(lot, account.slidesTo()));
            }
        }
        return !ended || reinstatedUntil.isPresent();
    }

    /** Less than was drawn, if a fact that was recorded late has brought some of it back: another lot was drawn then. */
    private static long room(Lot lot) {
        return Math.max(0, lot.points() - lot.remaining() - lot.expired());
    }
}
