package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A transaction while it is being written: its entries, and what it does to lots and debt. The verbs of {@link Posting}
 * and {@link Settlement} are made of these steps. Whatever is done to a lot passes through one place, which keeps the
 * account's pending and held points in step; {@link #close} checks that the entries say the same.
 */
final class Slip {
    private final Books books;
    private final TransactionId id;
    private final TransactionKind kind;
    private final Instant occurredAt;
    private final Instant asOf;
    private final Note note;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Lot> made = new ArrayList<>();
    private final Map<UUID, Long> unbalanced = new HashMap<>();
    private final Map<UUID, List<LotId>> late = new LinkedHashMap<>();
    private final Map<LotId, Optional<Lot>> before = new LinkedHashMap<>();
    private final Set<UUID> owing = new HashSet<>();
    private Instant slidesTo = Lot.NEVER;
    private final Set<TransactionId> takesBackFrom = new TreeSet<>();

    /** @param asOf points whose end has come by then can no longer be spent */
    Slip(Books books, TransactionKind kind, int partition, Instant occurredAt, Instant asOf, Note note) {
        this.books = books;
        this.id = books.nextId(partition);
        this.kind = kind;
        this.occurredAt = occurredAt;
        this.asOf = asOf;
        this.note = note;
    }

    TransactionId id() {
        return id;
    }

    Spending spending(UUID member) {
        return new Spending(books, member, asOf);
    }

    /** Moves points from a member to one of the programme's books, or back if they are negative. */
    void transfer(UUID member, Book to, long points) {
        if (points != 0) {
            entry(member, -points);
            write(to.in(id.partition()), points);
        }
    }

    /** A member's side of a double entry. */
    void entry(UUID member, long points) {
        write(member, points);
        unbalanced.merge(member, points, Long::sum);
    }

    /** The member owes so many points more. */
    void owe(UUID member, long points) {
        if (points > 0) {
            owing.add(member);
        }
        books.put(books.row(member).owe(points));
        unbalanced.merge(member, points, Long::sum);
    }

    /** Makes a lot, and pays debt from it. */
    Lot make(UUID member, long points, LotSpec spec) {
        Lot lot = spec.lot(new LotId(id, made.size() + 1), member, points, books.now());
        made.add(lot);
        before.put(lot.id(), Optional.empty());
        put(lot, lot.remaining(), lot.pending(), 0);
        slide(member, spec.slidesTo());
        watch(lot);
        payDebt(member);
        return lot;
    }

    /**
     * Makes a lot that continues one of an account merged into this one, with the same figures: what was used or ran out
     * there is used or has run out here. What is held there is not held here yet. No debt is paid.
     */
    Lot proceed(UUID member, Lot old) {
        Lot lot = old.continuedAs(new LotId(id, made.size() + 1), member);
        made.add(lot);
        before.put(lot.id(), Optional.empty());
        put(lot, lot.remaining(), lot.pending(), 0);
        long used = old.points() - old.remaining() - old.expired();
        if (old.expired() > 0) {
            lot = touch(lot, Effect.EXPIRED, Math.min(old.expired(), old.points()));
        }
        if (used > 0) {
            lot = touch(lot, Effect.DRAWN, used);
        }
        watch(lot);
        return lot;
    }

    /** Moves the end of the member's sliding points on; {@link Lot#NEVER} changes nothing. */
    void slide(UUID member, Instant to) {
        books.put(books.row(member).slide(to));
        unbalanced.merge(member, 0L, Long::sum);
        if (!to.equals(Lot.NEVER) && (slidesTo.equals(Lot.NEVER) || to.isAfter(slidesTo))) {
            slidesTo = Lot.stored(to);
        }
    }

    /** Points are taken back from these lots before any others. */
    void takesBackFrom(List<LotId> own) {
        own.forEach(lot -> takesBackFrom.add(books.root(lot).origin()));
    }

    /** What it did to an account so far. */
    AccountFact fact(UUID member) {
        return AccountFact.of(transaction(""), member).inRoots(books::root);
    }

    /** Does something to points of a lot, and remembers what. */
    Lot touch(Lot lot, Effect effect, long points) {
        return change(lot, effect.on(lot, points), effect, points);
    }

    /** All points of some lots that are not held leave their member. */
    void remove(UUID member, List<LotId> lots, Effect effect, Book to) {
        long points = 0;
        for (LotId id : lots) {
            Lot lot = books.lots().get(id);
            long part = lot.remaining() - lot.held();
            if (part > 0) {
                touch(lot, effect, part);
                points = Math.addExact(points, part);
            }
        }
        transfer(member, to, points);
    }

    /** Makes a pending lot spendable, and pays debt from it. */
    void activate(LotId lotId, Instant expiresAt) {
        Lot lot = books.lots().get(lotId);
        if (lot.pending() == 0) {
            throw new IllegalStateException("Nothing of lot " + lotId + " is pending");
        }
        Lot active = change(lot, lot.activate(occurredAt, expiresAt), Effect.ACTIVATED, lot.remaining());
        watch(active);
        payDebt(lot.account());
    }

    /** Points that become available pay what the member owes before they can be spent. */
    void payDebt(UUID member) {
        long debt = books.row(member).debt();
        if (debt > 0) {
            owe(member, -spending(member).upTo(debt, (lot, part) -> touch(lot, Effect.NETTED, part)));
        }
    }

    /** Points have come into a lot, whose time may be over. */
    void watch(Lot lot) {
        Account account = books.row(lot.account());
        Due.of(lot, account.slidesTo()).ifPresent(due -> {
            if (due.at().isAfter(asOf)) {
                books.put(account.dueNoLaterThan(due.at()));
            } else {
                late.computeIfAbsent(lot.account(), none -> new ArrayList<>()).add(lot.id());
            }
        });
    }

    /** Puts the transaction into the books. */
    Transaction close(String explanation) {
        if (unbalanced.values().stream().anyMatch(points -> points != 0)) {
            throw new IllegalStateException(
                    "Entries of " + kind + " " + id + " differ from what became of lots and debt: " + unbalanced
                            + ", entries " + entries + ", allocations " + allocations);
        }
        keepUpcoming();
        Transaction transaction = transaction(explanation);
        rememberTimes();
        books.record(transaction);
        return transaction;
    }

    /** Facts of an earlier business time are late from now on. */
    private void rememberTimes() {
        Set<UUID> debited = allocations.stream()
                .filter(allocation -> allocation.effect() != Effect.ACTIVATED)
                .map(Allocation::account)
                .collect(Collectors.toCollection(HashSet::new));
        debited.addAll(owing);
        unbalanced
                .keySet()
                .forEach(member -> books.put(books.row(member).touched(occurredAt, debited.contains(member))));
        // A debit recorded late may have been a debt until points that became active later paid it.
        allocations.stream()
                .filter(allocation -> debited.contains(allocation.account()))
                .map(allocation -> books.lots().get(allocation.lot()))
                .filter(lot -> !lot.isPending() && lot.activatesAt().isAfter(occurredAt))
                .forEach(lot -> books.put(books.row(lot.account()).touched(lot.activatesAt(), true)));
        // A lot that was pending and comes after its time became active without a transaction of its own.
        made.stream()
                .filter(lot -> !lot.isPending())
                .forEach(lot -> books.put(books.row(lot.account()).touched(lot.activatesAt(), false)));
    }

    private Transaction transaction(String explanation) {
        return new Transaction(
                id,
                kind,
                occurredAt,
                books.now(),
                note,
                explanation,
                List.copyOf(entries),
                List.copyOf(allocations),
                List.copyOf(made),
                slidesTo,
                List.copyOf(takesBackFrom));
    }

    /** What came into lots after their time is settled next, in transactions of its own. */
    void settleLate() {
        late.forEach((account, lots) -> Settlement.settleLate(books, account, lots, occurredAt));
    }

    /** All changes first: what is found among the lots has seen them. */
    private void keepUpcoming() {
        before.forEach((id, old) -> {
            Lot lot = books.lots().get(id);
            Account account = books.row(lot.account());
            books.put(account.expiring(account.upcoming().with(old, lot, account.slidesTo(), books.now())));
        });
        before.keySet().stream()
                .map(id -> books.row(books.lots().get(id).account()))
                .filter(account -> account.upcoming().points() == UpcomingExpiry.UNKNOWN && books.isDeep(account.id()))
                .forEach(
                        account -> books.put(account.expiring(account.upcoming().fixedOf(books.lots(), account.id()))));
    }

    private Lot change(Lot old, Lot after, Effect effect, long points) {
        before.putIfAbsent(old.id(), Optional.of(old));
        allocations.add(new Allocation(id, allocations.size() + 1, after.account(), after.id(), effect, points));
        put(after, after.remaining() - old.remaining(), after.pending() - old.pending(), after.held() - old.held());
        return after;
    }

    private void put(Lot lot, long remainingBy, long pendingBy, long heldBy) {
        books.lots().put(lot);
        books.put(books.row(lot.account()).setAside(pendingBy, heldBy));
        unbalanced.merge(lot.account(), -remainingBy, Long::sum);
    }

    private void write(UUID accountId, long points) {
        Account account = books.row(accountId).entry(points);
        books.put(account);
        entries.add(new Entry(id, entries.size() + 1, accountId, points, account.balance(), account.entries()));
    }
}
