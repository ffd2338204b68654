package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that happens to an account by itself at an instant.
 *
 * @param lots concerned
 * @param hold that times out
 */
record Due(Instant at, Kind kind, List<LotId> lots, Optional<TransactionId> hold) {
    private static final Comparator<Due> TIME = Comparator.comparing(Due::at).thenComparing(Due::kind);

    /** Of what happens together the oldest comes first. */
    static final Comparator<Due> ORDER = TIME.thenComparing(
                    due -> due.hold.orElseGet(() -> due.lots.get(0).origin()))
            .thenComparing(due -> due.lots.get(0));

    /** At one instant these happen in the order of the day boundary. */
    enum Kind {
        ACTIVATION("points became active"),
        CANCELLATION("points were not confirmed in time"),
        TIME_OUT("hold timed out"),
        EXPIRY("points ran out");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        TransactionKind transaction() {
            return TransactionKind.valueOf(name());
        }

        Note note() {
            return Note.byLedger(reason);
        }
    }

    /** An open lot activates or is cancelled, or else what is not held of it runs out. */
    static Optional<Due> of(Lot lot, Instant slidesTo) {
        if (lot.phase() == Lot.Phase.PENDING) {
            return due(lot, lot.activatesAt(), Kind.ACTIVATION);
        }
        if (lot.phase() == Lot.Phase.AWAITING) {
            return due(lot, lot.activatesAt(), Kind.CANCELLATION);
        }
        return due(lot, lot.endsAt(slidesTo), Kind.EXPIRY);
    }

    static Due of(Hold hold) {
        List<LotId> lots = hold.parts().stream().map(Hold.Part::lot).toList();
        return new Due(hold.expiresAt(), Kind.TIME_OUT, lots, Optional.of(hold.id()));
    }

    private static Optional<Due> due(Lot lot, Instant at, Kind kind) {
        boolean comes = !at.equals(Lot.NEVER) && lot.remaining() > lot.held();
        return comes ? Optional.of(new Due(at, kind, List.of(lot.id()), Optional.empty())) : Optional.empty();
    }

    /** Whether both are of one kind at one instant, and so are booked as one transaction. */
    boolean isTogetherWith(Due other) {
        return TIME.compare(this, other) == 0;
    }

    /** The same, but not before an instant that has been reached already. */
    Due notBefore(Instant reached) {
        return at.isBefore(reached) ? new Due(reached, kind, lots, hold) : this;
    }
}
