package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Something that happens to an account by itself at an instant. The order of the kinds is that of the day boundary. */
record Due(Instant at, Kind kind, List<LotId> lots, List<TransactionId> holds) {

    enum Kind {
        ACTIVATION,
        CANCELLATION,
        TIME_OUT,
        EXPIRY
    }

    /** An open lot activates or is cancelled, or else what is not held of it runs out. */
    static Stream<Due> of(Lot lot, Instant slidesTo) {
        if (lot.phase() == Lot.Phase.PENDING) {
            return due(lot, lot.activatesAt(), Kind.ACTIVATION);
        }
        if (lot.phase() == Lot.Phase.AWAITING) {
            return due(lot, lot.activatesAt(), Kind.CANCELLATION);
        }
        return lot.available() > 0 ? due(lot, lot.endsAt(slidesTo), Kind.EXPIRY) : Stream.empty();
    }

    static Due of(Hold hold) {
        return new Due(hold.expiresAt(), Kind.TIME_OUT, List.of(), List.of(hold.id()));
    }

    private static Stream<Due> due(Lot lot, Instant at, Kind kind) {
        return at.equals(Lot.NEVER) ? Stream.empty() : Stream.of(new Due(at, kind, List.of(lot.id()), List.of()));
    }

    void book(Books books, UUID account) {
        int partition = books.row(account).partition();
        Posting posting = new Posting(books, transactionKind(), partition, at, Note.byLedger(reason()));
        switch (kind) {
            case ACTIVATION ->
                lots.forEach(lot -> posting.activate(lot, books.lots().get(lot).expiresAt()));
            case CANCELLATION -> lots.forEach(lot -> posting.drawAll(lot, Book.ISSUED, Effect.DRAWN));
            case TIME_OUT ->
                holds.forEach(hold -> posting.release(books.holds().find(hold).orElseThrow(), Hold.State.TIMED_OUT));
            case EXPIRY -> lots.forEach(lot -> posting.drawAll(lot, Book.EXPIRED, Effect.EXPIRED));
        }
        posting.close("");
    }

    private TransactionKind transactionKind() {
        return TransactionKind.valueOf(kind.name());
    }

    private String reason() {
        return switch (kind) {
            case ACTIVATION -> "points became active";
            case CANCELLATION -> "points were not confirmed in time";
            case TIME_OUT -> "hold timed out";
            case EXPIRY -> "points ran out";
        };
    }
}
