package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.vault.ledger.AccountReplay.LotState;
import org.loyaltyledger.vault.ledger.AccountReplay.Outcome;

/**
 * Brings the lots and the debt of an account to where they stand if all its facts are taken in the order of their business
 * times, by a transaction of kind {@link TransactionKind#REALLOCATION}. Made before something is booked that changes the
 * order, and applied after. Nothing that was booked is changed; if the order would leave a spend short that was accepted,
 * lots stay as they were booked.
 */
final class LotReallocation {
    private final Books books;
    private final List<Booked> booked;
    private final long debtBefore;

    private LotReallocation(Books books, List<Booked> booked, long debtBefore) {
        this.books = books;
        this.booked = booked;
        this.debtBefore = debtBefore;
    }

    /** What was booked on one account. */
    private record Booked(List<AccountFact> facts, Map<LotId, Lot> lots) {}

    /** Of an account as it is booked now, with everything due settled. */
    static LotReallocation of(Books books, Account account) {
        List<AccountFact> facts = books.facts(account.id());
        return new LotReallocation(books, List.of(new Booked(facts, lots(books, account, facts))), account.debt());
    }

    /** Of two accounts that become one. */
    LotReallocation and(LotReallocation other) {
        return new LotReallocation(
                books, Stream.concat(booked.stream(), other.booked.stream()).toList(), debtBefore + other.debtBefore);
    }

    List<AccountFact> facts() {
        return booked.stream().flatMap(one -> one.facts().stream()).toList();
    }

    /** By {@link Lot#root}, as they were. */
    Map<LotId, Lot> lots() {
        Map<LotId, Lot> lots = new HashMap<>();
        booked.forEach(one -> lots.putAll(one.lots()));
        return lots;
    }

    /** Where it stood in the order of business times, each account for itself. */
    private Outcome without() {
        Map<LotId, LotState> lots = new HashMap<>();
        long debt = 0;
        long shortage = 0;
        for (Booked one : booked) {
            Outcome outcome = AccountReplay.of(one.facts(), one.lots(), books.now());
            lots.putAll(outcome.lots());
            debt += outcome.debt();
            shortage += outcome.shortage();
        }
        return new Outcome(lots, debt, shortage);
    }

    /** The lots by which an account has the points of some facts, by {@link Lot#root}. */
    static Map<LotId, Lot> lots(Books books, Account account, List<AccountFact> facts) {
        Map<LotId, Lot> lots = new LinkedHashMap<>();
        facts.stream()
                .flatMap(fact -> Stream.concat(
                        fact.lots().stream().map(Lot::id),
                        fact.allocations().stream().map(Allocation::lot)))
                .forEach(root -> lots.computeIfAbsent(
                        root, none -> books.lots().find(root, account.id()).orElseGet(() -> books.lots()
                                .get(root))));
        return lots;
    }

    /**
     * @param account as it was before, or the one that the two became
     * @param reason in words, for the transaction
     * @param cause what changed the order
     */
    void apply(Account account, String reason, Transaction cause) {
        List<AccountFact> all = books.facts(account.id());
        Map<LotId, Lot> rows = lots(books, account, all);
        Outcome without = without();
        Outcome with = AccountReplay.of(all, rows, books.now());
        changes(account, all, rows, without, with)
                .filter(change -> isPossible(account, change, rows))
                .findFirst()
                .filter(change -> !change.isNothing())
                .ifPresent(change -> book(account, change, rows, reason, cause));
    }

    /**
     * What is to be booked.
     *
     * @param lots by their roots
     * @param debt by how much it grows
     */
    private record Change(Map<LotId, LotState> lots, long debt) {
        boolean isNothing() {
            return lots.isEmpty() && debt == 0;
        }
    }

    /** What brings lots and debt to their places; the first that is possible does. */
    private Stream<Change> changes(
            Account account, List<AccountFact> all, Map<LotId, Lot> rows, Outcome without, Outcome with) {
        Set<TransactionId> known = facts().stream().map(AccountFact::id).collect(Collectors.toSet());
        Change difference = difference(account, all, known, rows, lots(), without, with, debtBefore);
        if (without.shortage() > 0 && with.shortage() == 0) {
            // Lots stayed as they were booked, for the sake of a spend that is not short any more.
            Change whole = difference(account, all, Set.of(), rows, Map.of(), Outcome.NOTHING, with, 0);
            return Stream.of(whole, difference);
        }
        boolean leavesOneShort = difference.debt() > 0 && with.shortage() > without.shortage();
        return leavesOneShort ? Stream.empty() : Stream.of(difference);
    }

    /**
     * By how much rows differ from where they should stand.
     *
     * @param known facts that are in {@code without}
     * @param before the rows as they were when these were all
     */
    private Change difference(
            Account account,
            List<AccountFact> all,
            Set<TransactionId> known,
            Map<LotId, Lot> rows,
            Map<LotId, Lot> before,
            Outcome without,
            Outcome with,
            long debt) {
        Map<LotId, Long> offsets = offsetsSince(all, known);
        Map<LotId, LotState> by = new LinkedHashMap<>();
        rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(row -> {
            LotId root = row.getKey();
            LotState change = change(
                    Optional.ofNullable(before.get(root)),
                    row.getValue(),
                    without.of(root),
                    with.of(root),
                    offsets.getOrDefault(root, 0L));
            if (!change.equals(LotState.NONE)) {
                by.put(root, change);
            }
        });
        return new Change(
                by,
                debt + with.debt() - without.debt() - books.row(account.id()).debt());
    }

    /** By how much a lot's row differs from where it should stand; {@code expired} counts what returns count as taken back. */
    private static LotState change(Optional<Lot> before, Lot row, LotState was, LotState is, long offsetSince) {
        long remaining = before.map(Lot::remaining).orElse(0L) + is.remaining() - was.remaining() - row.remaining();
        long unset = before.map(Lot::expired).orElse(0L)
                + (is.expired() - is.offset())
                - (was.expired() - was.offset())
                - row.expired();
        long offset = is.offset() - was.offset() - offsetSince;
        return new LotState(remaining, unset + offset, offset);
    }

    private void book(Account account, Change change, Map<LotId, Lot> rows, String reason, Transaction cause) {
        Map<LotId, LotState> by = change.lots();
        Note note = new Note(
                Note.LEDGER, reason, cause.uuid().toString(), cause.note().termsVersion());
        // Dated now: a view of the past shows what had been booked of that time, lots as they were then.
        Instant now = books.now();
        Slip slip = new Slip(books, TransactionKind.REALLOCATION, account.partition(), now, now, note);
        by.forEach((root, lot) -> {
            LotId id = rows.get(root).id();
            touch(slip, id, Effect.OFFSET_REVERSED, -lot.offset());
            touch(slip, id, Effect.REINSTATED, -lot.expired());
            touch(slip, id, Effect.RESTORED, lot.remaining() + lot.expired());
        });
        by.forEach((root, lot) -> {
            LotId id = rows.get(root).id();
            touch(slip, id, Effect.EXPIRED, lot.expired());
            touch(slip, id, Effect.DRAWN, -lot.remaining() - lot.expired());
            touch(slip, id, Effect.SET_OFF, lot.offset());
        });
        slip.owe(account.id(), change.debt());
        long expired = by.values().stream().mapToLong(LotState::expired).sum();
        long remaining = by.values().stream().mapToLong(LotState::remaining).sum();
        slip.transfer(account.id(), Book.EXPIRED, expired);
        slip.transfer(account.id(), Book.ISSUED, change.debt() - remaining - expired);
        by.keySet().forEach(root -> slip.watch(books.lots().get(rows.get(root).id())));
        slip.payDebt(account.id());
        slip.close("");
        slip.settleLate();
    }

    private void touch(Slip slip, LotId id, Effect effect, long points) {
        if (points > 0) {
            slip.touch(books.lots().get(id), effect, points);
        }
    }

    /** No lot and no debt leaves its bounds, nothing that is held moves, and no lot of another account changes. */
    private boolean isPossible(Account account, Change change, Map<LotId, Lot> rows) {
        return books.row(account.id()).debt() + change.debt() >= 0
                && change.lots().entrySet().stream().allMatch(one -> {
                    Lot lot = rows.get(one.getKey());
                    LotState state = one.getValue();
                    long remaining = lot.remaining() + state.remaining();
                    long expired = lot.expired() + state.expired() - state.offset();
                    long most = lot.remaining()
                            + Math.max(0, -state.expired())
                            + Math.max(0, state.remaining() + state.expired());
                    return lot.account().equals(account.id())
                            && remaining >= lot.held()
                            && most <= lot.points()
                            && expired >= 0;
                });
    }

    /** Points of lots that facts which were not known count as taken back. */
    private static Map<LotId, Long> offsetsSince(List<AccountFact> all, Set<TransactionId> known) {
        Map<LotId, Long> offsets = new HashMap<>();
        all.stream()
                .filter(fact -> !known.contains(fact.id()))
                .flatMap(fact -> fact.allocations().stream())
                .forEach(allocation -> {
                    if (allocation.effect() == Effect.SET_OFF) {
                        offsets.merge(allocation.lot(), allocation.points(), Math::addExact);
                    } else if (allocation.effect() == Effect.OFFSET_REVERSED) {
                        offsets.merge(allocation.lot(), -allocation.points(), Math::addExact);
                    }
                });
        return offsets;
    }
}
