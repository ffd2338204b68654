package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.loyaltyledger.vault.terms.Clawback;

/**
 * A transaction being written: the verbs by which points move. Each keeps the double entry (a member's account against a
 * {@link Book}) and the lots in step; {@link #close} checks both and puts the transaction into the books.
 *
 * <p>All points are above zero. Whether a member may do this is the command's business; here only the points decide.
 */
public final class Posting {
    private final Books books;
    private final TransactionId id;
    private final TransactionKind kind;
    private final Instant occurredAt;
    private final Note note;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final Map<UUID, List<LotId>> over = new LinkedHashMap<>();
    private final List<Lot> lots = new ArrayList<>();

    Posting(Books books, TransactionKind kind, int partition, Instant occurredAt, Note note) {
        this.books = books;
        this.kind = kind;
        this.occurredAt = occurredAt;
        this.note = note;
        this.id = books.nextId(partition);
    }

    public TransactionId id() {
        return id;
    }

    /** Gives a member points as a new lot. Debt is paid from it at once if it is active. */
    public Lot credit(UUID member, Book from, long points, LotSpec spec) {
        entry(member, points);
        entry(from.in(id.partition()), -points);
        return lot(member, points, spec);
    }

    /**
     * Takes points from what the member can spend.
     *
     * @throws org.loyaltyledger.ground.problem.Problem insufficient-points
     */
    public void debit(UUID member, Book to, long points) {
        Spending.exactly(books, member, points, (lot, part) -> draw(lot, part, Effect.DRAWN));
        transfer(member, to, points);
    }

    /** As {@link #debit}, but what the member cannot pay becomes debt. */
    public void debitOwing(UUID member, Book to, long points) {
        books.mustBeDeep(member);
        long own = Spending.upTo(books, member, points, (lot, part) -> draw(lot, part, Effect.DRAWN));
        books.put(books.row(member).owe(points - own));
        transfer(member, to, points);
    }

    /**
     * Sets points aside until the hold is captured, voided or timed out. No entry: they are still the member's.
     *
     * @throws org.loyaltyledger.ground.problem.Problem insufficient-points
     */
    public Hold hold(UUID member, long points, Instant until, String reference) {
        List<Hold.Part> parts = new ArrayList<>();
        Spending.exactly(books, member, points, (lot, part) -> {
            books.lots().put(lot.with(lot.remaining(), lot.held() + part));
            allocate(lot, Effect.HELD, part);
            parts.add(new Hold.Part(lot.id(), part));
        });
        books.put(books.row(member).hold(points).dueNoLaterThan(until));
        Hold hold = new Hold(id, books.now(), member, points, 0, Hold.State.HELD, until, reference, List.copyOf(parts));
        books.holds().put(hold);
        return hold;
    }

    /** Spends some or all of an open hold; the rest goes back to its lots. */
    public Hold capture(Hold hold, long points, Book to) {
        long left = points;
        for (Hold.Part part : hold.parts()) {
            long spent = Math.min(left, part.points());
            if (spent > 0) {
                Lot lot = books.lots().get(part.lot());
                books.lots().put(lot.with(lot.remaining() - spent, lot.held() - spent));
                allocate(lot, Effect.CAPTURED, spent);
            }
            letGo(part.lot(), part.points() - spent);
            left -= spent;
        }
        books.put(books.row(hold.account()).hold(-hold.points()));
        transfer(hold.account(), to, points);
        return end(hold, Hold.State.CAPTURED, points);
    }

    /** Ends an open hold without spending. */
    public Hold release(Hold hold, Hold.State how) {
        hold.parts().forEach(part -> letGo(part.lot(), part.points()));
        books.put(books.row(hold.account()).hold(-hold.points()));
        return end(hold, how, 0);
    }

    /** Makes a pending lot spendable; its expiry clock starts. */
    public void activate(LotId lotId, Instant expiresAt) {
        Lot lot = books.lots().get(lotId);
        books.lots().put(lot.activate(occurredAt, expiresAt));
        books.put(books.row(lot.account()).pend(-lot.remaining()).dueNoLaterThan(expiresAt));
        allocate(lot, Effect.ACTIVATED, lot.remaining());
        payDebt(lot.account());
    }

    /**
     * Takes earned points back from a member: pending ones first, then what is spendable, then as a debt, as far as the
     * policy goes; of each, the points of the given lots first. What ran out of those lots counts as taken back.
     *
     * @param own lots that the points to take back had been earned as
     * @return how many were taken back
     */
    public long takeBack(UUID member, Book to, long points, List<LotId> own, Clawback policy) {
        return new TakeBack(books, this, member, own).take(points, policy, to);
    }

    /**
     * Gives redeemed points back to the lots they came from, latest drawn first, with their original end.
     *
     * @param redemption the transaction that spent them; its allocations were read
     * @param already how many of it were given back before
     * @param reinstatedUntil the end of points whose lot has run out meanwhile; empty: they run out again at once
     */
    public void giveBack(
            UUID member,
            Book from,
            TransactionId redemption,
            long already,
            long points,
            Optional<Instant> reinstatedUntil) {
        new GiveBack(books, this, member).give(redemption, already, points, reinstatedUntil);
        transfer(member, from, -points);
        payDebt(member);
    }

    /**
     * Moves spendable points to another member of the same partition, lot by lot.
     *
     * @param spec the terms each part has there
     */
    public void move(UUID from, UUID to, long points, Function<Lot, LotSpec> spec) {
        entry(to, points);
        Spending.exactly(books, from, points, (lot, part) -> {
            draw(lot, part, Effect.DRAWN);
            lot(to, part, spec.apply(lot));
        });
        entry(from, -points);
    }

    /** Empties an account that has no open holds: pending points and debt go too. */
    public long clear(UUID member, Book to) {
        books.mustBeDeep(member);
        Account account = books.row(member);
        books.lots().open(member).forEach(lot -> draw(lot, lot.remaining(), Effect.DRAWN));
        books.put(books.row(member).owe(-account.debt()));
        if (account.balance() != 0) {
            transfer(member, to, account.balance());
        }
        return account.balance();
    }

    /** Moves everything a member has, pending points and debt included, to another of the same partition. */
    public long merge(UUID from, UUID to) {
        books.mustBeDeep(from);
        Account account = books.row(from);
        List<Lot> all = books.lots().open(from);
        all.forEach(lot -> draw(lot, lot.remaining(), Effect.DRAWN));
        books.put(books.row(from).owe(-account.debt()));
        books.put(books.row(to).owe(account.debt()));
        if (account.balance() != 0) {
            entry(from, -account.balance());
            entry(to, account.balance());
        }
        all.forEach(lot -> lot(to, lot.remaining(), LotSpec.like(lot, account.slidesTo())));
        return account.balance();
    }

    /** Moves the end of the member's sliding points on. */
    public void slide(UUID member, Instant to) {
        books.put(books.row(member).slide(to));
    }

    /** Puts the transaction into the books; points it made or released after their end run out at once. */
    public Transaction close(String explanation) {
        Transaction transaction = new Transaction(
                id,
                kind,
                occurredAt,
                books.now(),
                note,
                explanation,
                List.copyOf(entries),
                List.copyOf(allocations),
                List.copyOf(lots));
        books.record(transaction);
        over.forEach((account, lots) -> Settlement.expireNow(books, account, lots));
        return transaction;
    }

    // --- for the verbs ---

    void transfer(UUID member, Book to, long points) {
        if (points != 0) {
            entry(member, -points);
            entry(to.in(id.partition()), points);
        }
    }

    void draw(Lot lot, long points, Effect effect) {
        books.lots().put(lot.with(lot.remaining() - points, lot.held()));
        if (lot.isPending()) {
            books.put(books.row(lot.account()).pend(-points));
        }
        allocate(lot, effect, points);
    }

    /** All that is not held of a lot leaves the member. */
    void drawAll(LotId lotId, Book to, Effect effect) {
        Lot lot = books.lots().get(lotId);
        long points = lot.remaining() - lot.held();
        if (effect == Effect.EXPIRED) {
            books.lots().put(lot.lapse(points));
            allocate(lot, effect, points);
        } else {
            draw(lot, points, effect);
        }
        transfer(lot.account(), to, points);
    }

    void allocate(Lot lot, Effect effect, long points) {
        allocations.add(new Allocation(id, allocations.size() + 1, lot.account(), lot.id(), effect, points));
    }

    /** These points are in a lot whose end may have passed. */
    void ends(Lot lot) {
        Instant end = lot.endsAt(books.row(lot.account()).slidesTo());
        if (lot.isPending() || end.isAfter(books.now())) {
            books.put(books.row(lot.account()).dueNoLaterThan(lot.isPending() ? lot.activatesAt() : end));
        } else {
            over.computeIfAbsent(lot.account(), none -> new ArrayList<>()).add(lot.id());
        }
    }

    Lot lot(UUID member, long points, LotSpec spec) {
        Lot lot = spec.lot(new LotId(id, lots.size() + 1), member, points, books.now());
        Account account = books.row(member);
        books.put(spec.sliding() ? account.slide(spec.slidesTo()) : account);
        if (lot.isPending()) {
            books.put(books.row(member).pend(points));
        }
        lots.add(lot);
        books.lots().put(lot);
        ends(lot);
        payDebt(member);
        return lot;
    }

    private void entry(UUID accountId, long points) {
        Account account = books.row(accountId).entry(points);
        books.put(account);
        entries.add(new Entry(id, entries.size() + 1, accountId, points, account.balance(), account.entries()));
    }

    private void letGo(LotId lotId, long points) {
        if (points > 0) {
            Lot lot = books.lots().get(lotId);
            Lot free = lot.with(lot.remaining(), lot.held() - points);
            books.lots().put(free);
            allocate(lot, Effect.RELEASED, points);
            ends(free);
        }
    }

    private Hold end(Hold hold, Hold.State how, long captured) {
        Hold ended = hold.end(how, captured);
        books.holds().put(ended);
        payDebt(hold.account());
        return ended;
    }

    /** Points that become available pay what the member owes before they can be spent. */
    private void payDebt(UUID member) {
        Account account = books.row(member);
        if (account.debt() > 0) {
            long paid = Spending.upTo(books, member, account.debt(), (lot, part) -> draw(lot, part, Effect.NETTED));
            books.put(books.row(member).owe(-paid));
        }
    }
}
