package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.terms.Clawback;

/** Thinks up what happens next in a history: anything that members, tills and operators do, sensible or not. */
final class Chance {
    private final Dice dice;
    private final History history;
    private final List<UUID> members;
    private final Map<TransactionId, Long> givenBack = new HashMap<>();
    private final List<Supplier<Optional<Act>>> verbs = new ArrayList<>();

    Chance(Dice dice, History history, List<UUID> members) {
        this.dice = dice;
        this.history = history;
        this.members = members;
        verb(10, this::earn);
        verb(6, this::spend);
        verb(1, this::owe);
        verb(5, this::hold);
        verb(4, this::capture);
        verb(2, this::release);
        verb(4, this::takeBack);
        verb(4, this::giveBack);
        verb(3, this::move);
        verb(1, this::merge);
        verb(1, this::clear);
        verb(2, this::look);
        verb(2, this::activate);
        verb(1, this::slide);
        verb(2, this::changeOfMind);
        verb(1, this::tooMuch);
    }

    private void verb(int weight, Supplier<Optional<Act>> verb) {
        for (int i = 0; i < weight; i++) {
            verbs.add(verb);
        }
    }

    Act next() {
        Optional<Act> act = Optional.empty();
        while (act.isEmpty()) {
            act = dice.pick(verbs).get();
        }
        return act.get();
    }

    private Optional<Act> earn() {
        UUID member = member();
        long points = dice.upTo(100);
        LotSpec spec = spec();
        Act act = post(
                "earn",
                TransactionKind.SALE,
                spec.earnedAt(),
                posting -> posting.credit(member, Book.ISSUED, points, spec),
                member);
        return Optional.of(dice.oneIn(2) ? act.onlyCrediting(member) : act);
    }

    private Optional<Act> spend() {
        UUID member = member();
        long points = dice.upTo(row(member).remaining() + 5);
        return now(
                "spend", TransactionKind.REDEMPTION, posting -> posting.debit(member, Book.REDEEMED, points), member);
    }

    private Optional<Act> owe() {
        UUID member = member();
        long points = dice.upTo(60);
        return now(
                "owe",
                TransactionKind.ADJUSTMENT,
                posting -> posting.debitOwing(member, Book.ADJUSTED, points),
                member);
    }

    private Optional<Act> hold() {
        UUID member = member();
        long points = dice.upTo(row(member).remaining() + 5);
        Instant until = history.now().plus(dice.hours(100));
        return now("hold", TransactionKind.HOLD, posting -> posting.hold(member, points, until, ""), member);
    }

    private Optional<Act> capture() {
        return dice.pickFrom(history.ledger().holds().values()).map(hold -> {
            long points = dice.oneIn(2) ? hold.points() : dice.upTo(hold.points());
            return post(
                            "capture",
                            TransactionKind.CAPTURE,
                            history.now(),
                            posting -> posting.capture(hold, points, Book.REDEEMED),
                            hold.account())
                    .recalling(hold.id());
        });
    }

    private Optional<Act> release() {
        return dice.pickFrom(history.ledger().holds().values()).map(hold -> post(
                        "void",
                        TransactionKind.VOID,
                        history.now(),
                        posting -> posting.release(hold, Hold.State.VOIDED),
                        hold.account())
                .recalling(hold.id()));
    }

    private Optional<Act> takeBack() {
        return transaction(TransactionKind.SALE).map(sale -> {
            List<LotId> own = sale.lots().stream().map(Lot::id).toList();
            UUID member = dice.oneIn(9) ? member() : sale.lots().get(0).account();
            long points = dice.upTo(sale.lots().get(0).points());
            Clawback policy = dice.pick(Arrays.asList(Clawback.values()));
            return post(
                            "take back",
                            TransactionKind.RETURN,
                            history.now(),
                            posting -> posting.takeBack(member, Book.ISSUED, points, own, policy),
                            member)
                    .recalling(sale.id());
        });
    }

    private Optional<Act> giveBack() {
        TransactionKind kind = dice.oneIn(2) ? TransactionKind.CAPTURE : TransactionKind.REDEMPTION;
        return transaction(kind).flatMap(spent -> {
            UUID member = spent.entries().get(0).account();
            UUID now = dice.oneIn(9) ? member() : member;
            long already = givenBack.getOrDefault(spent.id(), 0L);
            long left = -spent.entries().get(0).points() - already;
            if (left == 0) {
                return Optional.empty();
            }
            long points = dice.upTo(left);
            Optional<Instant> grace = dice.oneIn(2) ? Optional.empty() : Optional.of(dice.around(history.now(), 1, 20));
            givenBack.merge(spent.id(), points, Long::sum);
            return Optional.of(post(
                            "give back",
                            TransactionKind.RETURN,
                            history.now(),
                            posting -> posting.giveBack(now, Book.REDEEMED, spent.id(), already, points, grace),
                            now,
                            member)
                    .recalling(spent.id()));
        });
    }

    private Optional<Act> move() {
        return two((from, to) -> {
            long points = dice.upTo(row(from).remaining() + 5);
            Instant slidesTo = row(from).slidesTo();
            LotSpec reset = LotSpec.active(history.now(), dice.around(history.now(), 0, 20));
            boolean keep = dice.oneIn(2);
            Function<Lot, LotSpec> spec = lot -> keep ? LotSpec.like(lot, slidesTo) : reset;
            return now("move", TransactionKind.TRANSFER, posting -> posting.move(from, to, points, spec), from, to);
        });
    }

    private Optional<Act> merge() {
        return two((from, to) -> now("merge", TransactionKind.MERGE, posting -> posting.merge(from, to), from, to));
    }

    private Optional<Act> clear() {
        UUID member = member();
        return now("clear", TransactionKind.FORFEIT, posting -> posting.clear(member, Book.FORFEITED), member);
    }

    private Optional<Act> look() {
        UUID member = member();
        return Optional.of(Act.of("look", books -> List.of(books.account(member))));
    }

    private Optional<Act> activate() {
        return dice.pickFrom(history.ledger().lots().values().stream()
                        .filter(lot -> lot.pending() > 0 && lot.activatesAt().isAfter(history.now()))
                        .toList())
                .flatMap(lot -> {
                    Instant end = dice.around(history.now(), 2, 20);
                    return now(
                            "activate",
                            TransactionKind.ACTIVATION,
                            posting -> posting.activate(lot.id(), end),
                            lot.account());
                });
    }

    private Optional<Act> slide() {
        UUID member = member();
        Instant to = dice.around(history.now(), 5, 20);
        return now("slide", TransactionKind.BONUS, posting -> posting.slide(member, to), member);
    }

    /** Does several things and is refused after all. */
    private Optional<Act> changeOfMind() {
        UUID member = member();
        LotSpec spec = spec();
        return now(
                "change of mind",
                TransactionKind.SALE,
                posting -> {
                    posting.credit(member, Book.ISSUED, 30, spec);
                    posting.debitOwing(member, Book.REDEEMED, 20);
                    posting.credit(member, Book.ISSUED, 30, LotSpec.sliding(history.now(), spec.earnedAt()));
                    posting.hold(member, 5, history.now().plusSeconds(1), "");
                    throw Problem.of(ProblemType.CONFLICT);
                },
                member);
    }

    private Optional<Act> tooMuch() {
        UUID member = member();
        return now(
                "too much",
                TransactionKind.SALE,
                posting -> {
                    posting.credit(member, Book.ISSUED, 7, spec(history.now()));
                    posting.credit(member, Book.ISSUED, Long.MAX_VALUE, spec(history.now()));
                },
                member);
    }

    private static LotSpec spec(Instant at) {
        return LotSpec.active(at, Lot.NEVER);
    }

    private LotSpec spec() {
        Instant earned = dice.oneIn(3) ? dice.around(history.now(), 30, 1) : history.now();
        Instant active = dice.around(earned, 0, 10);
        Instant end = dice.oneIn(4) ? Lot.NEVER : dice.around(active, 0, 20);
        boolean sliding = dice.oneIn(4);
        Instant slidesTo = sliding ? dice.around(earned, 0, 20) : Lot.NEVER;
        Lot.Phase phase = dice.oneIn(2) ? Lot.Phase.ACTIVE : dice.pick(Arrays.asList(Lot.Phase.values()));
        return new LotSpec(
                phase,
                phase == Lot.Phase.ACTIVE ? earned : active,
                end,
                sliding,
                slidesTo,
                earned,
                (int) dice.upTo(3),
                "",
                null);
    }

    private Optional<Act> two(java.util.function.BiFunction<UUID, UUID, Optional<Act>> verb) {
        UUID one = member();
        UUID other = member();
        return one.equals(other) ? Optional.empty() : verb.apply(one, other);
    }

    private Optional<Act> now(String name, TransactionKind kind, Consumer<Posting> verbs, UUID... touched) {
        return Optional.of(post(name, kind, history.now(), verbs, touched));
    }

    private static Act post(
            String name, TransactionKind kind, Instant occurredAt, Consumer<Posting> verbs, UUID... touched) {
        return Act.of(name, books -> {
            Posting posting = books.open(kind, occurredAt, Note.byLedger(name), touched);
            verbs.accept(posting);
            return List.of(posting.close(""), books.account(touched[0]));
        });
    }

    private Optional<Transaction> transaction(TransactionKind kind) {
        return dice.pickFrom(history.ledger().journal().stream()
                .filter(transaction -> transaction.kind() == kind)
                .toList());
    }

    private UUID member() {
        return dice.pick(members);
    }

    private Account row(UUID member) {
        return history.ledger().accounts().get(member);
    }
}
