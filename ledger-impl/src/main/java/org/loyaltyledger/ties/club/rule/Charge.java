package org.loyaltyledger.ties.club.rule;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;

/**
 * An amount that is due, or was.
 *
 * @param plan what it is for
 * @param from first day of what it is for
 * @param until the day after the last one; empty: for life
 * @param amount above zero, in the programme's currency
 * @param dueOn when
 * @param failures attempts that the shop told of
 * @param settledAt when it was told paid
 * @param note what the shop calls the payment, or why the last attempt failed; may be empty text
 */
public record Charge(
        UUID id,
        UUID membership,
        ChargeKind kind,
        String plan,
        LocalDate from,
        Optional<LocalDate> until,
        BigDecimal amount,
        LocalDate dueOn,
        ChargeStatus status,
        int failures,
        Optional<Instant> settledAt,
        String note) {

    /**
     * The id of what a stretch of a membership costs, or gives back: always the same, so that it can be named before
     * anybody has booked that it fell due.
     */
    public static UUID id(UUID membership, Purpose purpose, int term) {
        return UUID.nameUUIDFromBytes((membership + "/" + purpose + "/" + term).getBytes(StandardCharsets.UTF_8));
    }

    /** What a stretch may have one charge each for. */
    public enum Purpose {
        /** The member pays for it. */
        TERM,
        /** It began with more than it costs. */
        CHANGE,
        /** It ended before its time. */
        END
    }

    static Charge due(
            Membership membership, Purpose purpose, LocalDate from, Optional<LocalDate> until, BigDecimal amount) {
        return new Charge(
                id(membership.id(), purpose, membership.term().number()),
                membership.id(),
                purpose == Purpose.TERM ? ChargeKind.PERIOD : ChargeKind.REFUND,
                membership.plan(),
                from,
                until,
                amount,
                from,
                ChargeStatus.DUE,
                0,
                Optional.empty(),
                "");
    }

    Charge paid(Instant at, String reference) {
        return with(ChargeStatus.PAID, failures, Optional.of(at), reference);
    }

    Charge failed(String reason) {
        return with(status, failures + 1, settledAt, reason);
    }

    Charge withVoid() {
        return with(ChargeStatus.VOID, failures, settledAt, note);
    }

    private Charge with(ChargeStatus newStatus, int newFailures, Optional<Instant> newSettledAt, String newNote) {
        return new Charge(
                id, membership, kind, plan, from, until, amount, dueOn, newStatus, newFailures, newSettledAt, newNote);
    }
}
