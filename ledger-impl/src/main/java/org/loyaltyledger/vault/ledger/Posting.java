package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.terms.Clawback;

/**
 * A transaction being written: the verbs by which points move. Each keeps the double entry (a member's account against a
 * {@link Book}) and the lots in step; {@link #close} checks both and puts the transaction into the books.
 *
 * <p>All points are above zero. Whether a member may do this is the command's business; here only the points decide.
 */
public final class Posting {
    private final Books books;
    private final Instant occurredAt;
    private final Set<UUID> late = new HashSet<>();
    private final Set<UUID> indebted = new HashSet<>();
    private final Map<UUID, LateFact> prepared = new HashMap<>();
    private final Map<UUID, LateFact> reordered = new TreeMap<>();
    private final Slip slip;

    Posting(Books books, TransactionKind kind, int partition, Instant occurredAt, Note note, List<UUID> members) {
        this.books = books;
        this.occurredAt = Lot.stored(occurredAt);
        for (UUID member : members) {
            Account account = books.row(member);
            boolean isLate = LateFact.isLate(books, account, this.occurredAt);
            if (isLate) {
                late.add(member);
            }
            if (account.debt() > 0) {
                indebted.add(member);
            }
            // A credit after all debits changes nothing but its own lot.
            boolean reorders = LateFact.reorders(books, account, this.occurredAt);
            if (reorders || books.knowsHistory(member) && this.occurredAt.isBefore(books.moment())) {
                prepared.put(member, new LateFact(books, member, this.occurredAt));
            }
            if (reorders) {
                reordered(member);
            }
        }
        this.slip = new Slip(books, kind, partition, this.occurredAt, books.now(), note);
    }

    public TransactionId id() {
        return slip.id();
    }

    /** Gives a member points as a new lot. Debt is paid from it at once if it is active. */
    public Lot credit(UUID member, Book from, long points, LotSpec spec) {
        slip.transfer(member, from, -aboveZero(points));
        return slip.make(member, points, spec);
    }

    /**
     * Takes points from what the member can spend.
     *
     * @throws Problem insufficient-points
     */
    public void debit(UUID member, Book to, long points) {
        spend(member, aboveZero(points), this::draw);
        slip.transfer(member, to, points);
    }

    /**
     * What the member can spend in this transaction, beside what it has spent already; see {@link Books#spendable}.
     *
     * @param slidesTo to where spending moves the end of sliding points; {@link Lot#NEVER}: nowhere
     */
    public long spendable(UUID member, Instant slidesTo) {
        return late.contains(member)
                ? reordered(member).spendable(slip.fact(member).sliding(slidesTo))
                : books.row(member).spendable();
    }

    /** As {@link #debit}, but what the member cannot pay becomes debt. */
    public void debitOwing(UUID member, Book to, long points) {
        reorderIfLate(member);
        books.mustBeDeep(member);
        slip.owe(member, points - slip.spending(member).upTo(aboveZero(points), this::draw));
        slip.transfer(member, to, points);
    }

    /**
     * Sets points aside until the hold is captured, voided or timed out. No entry: they are still the member's.
     *
     * @throws Problem insufficient-points
     */
    public Hold hold(UUID member, long points, Instant until, String reference) {
        return new Holding(books, slip).place(member, aboveZero(points), until, reference);
    }

    /**
     * Spends some or all of an open hold; the rest goes back to its lots.
     *
     * @throws Problem hold-not-open, hold-expired
     */
    public Hold capture(Hold hold, long points, Book to) {
        if (aboveZero(points) > hold.points()) {
            throw new IllegalArgumentException(points + " are more than the " + hold.points() + " held");
        }
        return new Holding(books, slip).capture(hold, points, to);
    }

    /**
     * Ends an open hold without spending.
     *
     * @throws Problem hold-not-open, hold-expired
     */
    public Hold release(Hold hold, Hold.State how) {
        return new Holding(books, slip).release(hold, how);
    }

    /** Makes a pending lot spendable; its expiry clock starts. */
    public void activate(LotId lotId, Instant expiresAt) {
        reorderIfLate(books.lots().get(lotId).account());
        slip.activate(lotId, expiresAt);
    }

    /**
     * Takes earned points back from a member: pending ones first, then what is spendable, then as a debt, as far as the
     * policy goes; of each, the points of the given lots first. What ran out of those lots counts as taken back.
     *
     * @param own lots that the points to take back had been earned as
     * @return where they were; what is missing could not be taken back, by the policy
     */
    public TakenBack takeBack(UUID member, Book to, long points, List<LotId> own, Clawback policy) {
        reorderIfLate(member);
        return new TakeBack(books, slip, member, own).take(aboveZero(points), policy, to);
    }

    /**
     * Gives redeemed points back to the lots they came from, latest drawn first, with their original end.
     *
     * @param redemption the transaction that spent them; its allocations were read
     * @param already how many of it were given back before
     * @param reinstatedUntil the end of points whose lot has run out meanwhile; empty: they run out again at once
     * @return how many are the member's again
     */
    public GivenBack giveBack(
            UUID member,
            Book from,
            TransactionId redemption,
            long already,
            long points,
            Optional<Instant> reinstatedUntil) {
        GivenBack back =
                new GiveBack(books, slip, member).give(redemption, already, aboveZero(points), reinstatedUntil);
        slip.transfer(member, from, -points);
        slip.payDebt(member);
        return back;
    }

    /**
     * Moves spendable points to another member of the same partition; parts with the same terms become one lot.
     *
     * @param spec the terms each part has there
     */
    public void move(UUID from, UUID to, long points, Function<Lot, LotSpec> spec) {
        new Moving(books, slip).move(from, to, points, spec, each -> spend(from, aboveZero(points), each));
    }

    /**
     * Moves what can be spent of some lots to another member of the same partition, and leaves all other points alone.
     *
     * @param spec the terms each part has there
     * @return how many points moved
     */
    public long passOn(UUID from, UUID to, List<LotId> lots, Function<Lot, LotSpec> spec) {
        return new Moving(books, slip).passOn(from, to, lots, spec);
    }

    /**
     * Takes what can be spent of some lots from a member, and leaves all other points alone.
     *
     * @return how many points were taken
     */
    public long debit(UUID member, Book to, List<LotId> lots) {
        return new Moving(books, slip).send(member, to, lots);
    }

    /**
     * Empties an account: pending points and debt go too.
     *
     * @throws Problem conflict: it has open holds
     */
    public long clear(UUID member, Book to) {
        return new Moving(books, slip).clear(member, to);
    }

    /**
     * Moves the end of the member's sliding points on. To be called before what moves it is debited: of a spend that is
     * recorded late, the points of later ones may live on by it.
     */
    public void slide(UUID member, Instant to) {
        slip.slide(member, to);
        slip.payDebt(member);
    }

    /** Puts the transaction into the books; points it made or released after their end run out at once. */
    public Transaction close(String explanation) {
        Transaction transaction = slip.close(explanation);
        slip.settleLate();
        transaction.lots().stream()
                .filter(this::isOverBeforeRecorded)
                .map(Lot::account)
                .forEach(this::reordered);
        reordered.values().forEach(fact -> fact.complete(transaction));
        return transaction;
    }

    /** Its end has come, but it may have been moved on meanwhile, or the lot have paid a debt in its time. */
    private boolean isOverBeforeRecorded(Lot lot) {
        return !lot.expiresAt().isAfter(books.now())
                && occurredAt.isBefore(books.moment())
                && (lot.sliding() && late.contains(lot.account()) || indebted.contains(lot.account()));
    }

    private void spend(UUID member, long points, ObjLongConsumer<Lot> each) {
        if (late.contains(member)) {
            reordered(member).spend(slip, points, each);
        } else {
            slip.spending(member).exactly(points, each);
        }
    }

    private void reorderIfLate(UUID member) {
        if (late.contains(member)) {
            reordered(member);
        }
    }

    /** Asks for the history, unless it was read; then lots are brought to the order of business times in the end. */
    private LateFact reordered(UUID member) {
        LateFact fact = prepared.get(member);
        if (fact == null) {
            throw new Unread("the history of account " + member, needs -> needs.history(member));
        }
        reordered.put(member, fact);
        return fact;
    }

    private void draw(Lot lot, long points) {
        slip.touch(lot, Effect.DRAWN, points);
    }

    private static long aboveZero(long points) {
        if (points <= 0) {
            throw new IllegalArgumentException("Points to move are above zero, not " + points);
        }
        return points;
    }
}
