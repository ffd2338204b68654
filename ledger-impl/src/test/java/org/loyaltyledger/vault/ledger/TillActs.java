package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.terms.Clawback;

/** What happens at the till, sensible or not: earning, spending, holds and returns. */
final class TillActs extends Acts {
    private final Map<TransactionId, Long> givenBack = new HashMap<>();

    TillActs(Dice dice, History history) {
        super(dice, history);
    }

    Optional<Act> earn() {
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

    Optional<Act> spend() {
        UUID member = member();
        long points = dice.upTo(row(member).remaining() + 5);
        return now(
                "spend", TransactionKind.REDEMPTION, posting -> posting.debit(member, Book.REDEEMED, points), member);
    }

    Optional<Act> hold() {
        UUID member = member();
        long points = dice.upTo(row(member).remaining() + 5);
        Instant until = history.now().plus(dice.hours(100));
        return now("hold", TransactionKind.HOLD, posting -> posting.hold(member, points, until, ""), member);
    }

    Optional<Act> capture() {
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

    Optional<Act> release() {
        return dice.pickFrom(history.ledger().holds().values()).map(hold -> post(
                        "void",
                        TransactionKind.VOID,
                        history.now(),
                        posting -> posting.release(hold, Hold.State.VOIDED),
                        hold.account())
                .recalling(hold.id()));
    }

    Optional<Act> takeBack() {
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

    Optional<Act> giveBack() {
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

    Optional<Act> activate() {
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
}
