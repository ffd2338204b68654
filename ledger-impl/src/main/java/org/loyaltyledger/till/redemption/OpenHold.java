package org.loyaltyledger.till.redemption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.answer.StoreBounds;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.LimitTerms.OtherStores;
import org.loyaltyledger.vault.terms.Terms;

/**
 * A hold that a command wants to end, found by its public id.
 *
 * @param only the stores whose holds the caller may end; empty: all. A hold of no store in particular is everybody's
 */
public record OpenHold(UUID id, Optional<Set<String>> only) {

    /** A hold that the service itself ends. */
    static OpenHold of(UUID id) {
        return new OpenHold(id, Optional.empty());
    }

    /** The holds that a caller may end, under the terms of the day. */
    public static Function<UUID, OpenHold> from(StoreBounds bounds, Terms terms) {
        Optional<Set<String>> only =
                bounds.onlyStores(terms.limits().otherStores().contains(OtherStores.HOLDS));
        return id -> new OpenHold(id, only);
    }

    /** To be called from {@link org.loyaltyledger.vault.ledger.Command#first}. */
    public void first(Needs needs) {
        needs.hold(place()).row(Rooms.REDEEMED, place());
    }

    /** To be called from {@link org.loyaltyledger.vault.ledger.Command#then}. */
    public void then(Books books, Needs needs) {
        books.room(Rooms.REDEEMED)
                .find(place())
                .filter(redeemed -> redeemed.price().isReward())
                .ifPresent(redeemed -> needs.counter(
                        Stock.counter(redeemed.programme(), redeemed.price().policy())));
    }

    /** @throws Problem not-found, hold-not-open, hold-expired */
    public Hold find(Books books) {
        Hold read = known(books).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such hold.")
                .with("hold", id));
        books.account(read.account());
        Hold hold = known(books).orElse(read);
        if (hold.state() == Hold.State.TIMED_OUT) {
            throw refusal(ProblemType.HOLD_EXPIRED, hold).with("until", hold.expiresAt());
        }
        if (!hold.isOpen()) {
            throw refusal(ProblemType.HOLD_NOT_OPEN, hold).with("captured", hold.captured());
        }
        return hold;
    }

    /** What it was for. */
    public Redeemed purpose(Books books) {
        return books.room(Rooms.REDEEMED)
                .look(place())
                .orElseThrow(() -> new IllegalStateException("Hold " + id + " is for nothing"));
    }

    /**
     * What some of the held points pay.
     *
     * @throws Problem limit-exceeded: more than are held, or a part of a reward
     */
    public Price part(Price whole, long points) {
        if (points > whole.points() || whole.isReward() && points < whole.points()) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail(whole.isReward() ? "A reward is captured whole." : "Fewer points are held.")
                    .with("wanted", points)
                    .with("held", whole.points());
        }
        Optional<BigDecimal> value = whole.value().map(all -> all.multiply(BigDecimal.valueOf(points))
                .divide(BigDecimal.valueOf(whole.points()), all.scale(), RoundingMode.DOWN));
        return new Price(whole.policy(), points, value, whole.items(), whole.units(), List.of());
    }

    /** To be called when the hold has been captured: what it had out of the stock stays out. */
    public void captured(Books books) {
        end(books, purpose(books));
    }

    /** To be called when the hold has ended without: what it had out of the stock goes back. */
    void givenUp(Books books) {
        Redeemed purpose = purpose(books);
        if (purpose.holdsStock()) {
            Stock.putBack(books, purpose.programme(), purpose.price());
        }
        end(books, purpose);
    }

    private void end(Books books, Redeemed purpose) {
        if (purpose.holdsStock()) {
            books.room(Rooms.REDEEMED).put(place(), purpose.ended());
        }
    }

    TransactionId place() {
        return TransactionId.of(id);
    }

    private Optional<Hold> known(Books books) {
        return books.holds()
                .find(place())
                .filter(hold -> hold.uuid().equals(id))
                .filter(hold -> purpose(books).isOf(only));
    }

    private static Problem refusal(ProblemType type, Hold hold) {
        return Problem.of(type).detail(type.title()).with("hold", hold.uuid()).with("currentStatus", hold.state());
    }
}
