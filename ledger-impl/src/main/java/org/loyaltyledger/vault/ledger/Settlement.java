package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Books what falls due on an account by itself, in the order in which it fell due and, at one instant, in the order of
 * the day boundary: pending points activate, holds time out, points run out. The same rule serves a booking, a sweep and
 * a read, which runs it and throws the result away: so a balance is right at any instant without waiting for a job. How
 * often it runs makes no difference to what it books.
 */
public final class Settlement {
    /** A crowd of lots that end together is booked as several transactions of the same instant. */
    static final int LOTS_PER_TRANSACTION = 1_000;

    private final Books books;
    private final UUID account;
    private final PriorityQueue<Due> agenda = new PriorityQueue<>(Due.ORDER);
    private Instant reached;

    /** Something stands on the agenda later than it was due: only this run knows, so it does not end before that. */
    private boolean moved;

    private Settlement(Books books, UUID account, Instant reached) {
        this.books = books;
        this.account = account;
        this.reached = reached;
    }

    /** Settles everything due at {@code books.now()}. */
    public static void settle(Books books, UUID account) {
        settle(books, account, Integer.MAX_VALUE);
    }

    /**
     * Settles what is due first, for about so many lots. The rest stays due, and is settled next time as if nothing had
     * come between.
     *
     * @return how many lots were settled; less than {@code most}: nothing is due any more
     */
    public static int settle(Books books, UUID account, int most) {
        if (!books.row(account).isDue(books.now())) {
            return 0;
        }
        books.mustBeDeep(account);
        Settlement settlement = new Settlement(books, account, Instant.MIN);
        books.lots().open(account).forEach(settlement::plan);
        books.holds().open(account).forEach(hold -> settlement.agenda.add(Due.of(hold)));
        int lots = settlement.run(most);
        Account settled = books.row(account).due(settlement.next());
        books.put(
                settled.upcoming().isKnown()
                        ? settled
                        : settled.expiring(UpcomingExpiry.of(books.lots(), account, settled.slidesTo())));
        return lots;
    }

    /**
     * Settles lots that a transaction made or reopened after their time, without their neighbours.
     *
     * @param since business time of that transaction; nothing happens to these lots before
     */
    static void settleLate(Books books, UUID account, List<LotId> lots, Instant since) {
        Settlement settlement = new Settlement(books, account, since.isAfter(books.now()) ? books.now() : since);
        lots.stream().distinct().map(books.lots()::get).forEach(settlement::plan);
        settlement.run(Integer.MAX_VALUE);
        books.put(books.row(account).dueNoLaterThan(settlement.next()));
    }

    private void plan(Lot lot) {
        Due.of(lot, books.row(account).slidesTo()).map(this::notBeforeReached).ifPresent(agenda::add);
    }

    private Due notBeforeReached(Due due) {
        moved |= due.at().isBefore(reached);
        return due.notBefore(reached);
    }

    /** When something happens next; what was to run out may have paid a debt meanwhile. */
    private Instant next() {
        while (!agenda.isEmpty() && isUsedUp(agenda.peek())) {
            agenda.remove();
        }
        return agenda.isEmpty() ? Lot.NEVER : agenda.peek().at();
    }

    private boolean isUsedUp(Due due) {
        return due.kind() == Due.Kind.EXPIRY
                && due.lots().stream().allMatch(lot -> books.lots().get(lot).available() == 0);
    }

    /**
     * Books everything of one kind at one instant together, unless it is more than a transaction should have; what
     * happened to a lot may bring something else upon it.
     */
    private int run(int most) {
        int settled = 0;
        while (!next().isAfter(books.now()) && (settled < most || moved)) {
            List<Due> together = new ArrayList<>(List.of(agenda.remove()));
            int lots = together.get(0).lots().size();
            while (lots < LOTS_PER_TRANSACTION
                    && !agenda.isEmpty()
                    && agenda.peek().isTogetherWith(together.get(0))) {
                lots += agenda.peek().lots().size();
                together.add(agenda.remove());
            }
            moved &= together.get(0).at().equals(reached);
            reached = together.get(0).at();
            book(together);
            together.forEach(due -> due.lots().stream().map(books.lots()::get).forEach(this::plan));
            settled += Math.max(1, lots);
        }
        return settled;
    }

    private void book(List<Due> together) {
        Due.Kind kind = together.get(0).kind();
        List<LotId> lots = together.stream().flatMap(due -> due.lots().stream()).toList();
        Slip slip = new Slip(books, kind.transaction(), books.row(account).partition(), reached, reached, kind.note());
        switch (kind) {
            case ACTIVATION ->
                lots.forEach(lot -> slip.activate(lot, books.lots().get(lot).expiresAt()));
            case CANCELLATION -> slip.remove(account, lots, Effect.DRAWN, Book.ISSUED);
            case TIME_OUT -> together.forEach(due -> timeOut(due, slip));
            case EXPIRY -> slip.remove(account, lots, Effect.EXPIRED, Book.EXPIRED);
        }
        slip.close("");
    }

    private void timeOut(Due due, Slip slip) {
        due.hold().flatMap(books.holds()::find).ifPresent(hold -> new Holding(books, slip)
                .release(hold, Hold.State.TIMED_OUT));
    }
}
