package org.loyaltyledger.till.reassessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sale.Rooms;
import org.loyaltyledger.till.sale.SaleLot;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.award.RuleAward;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/**
 * Books by how much sales should have been given more or less: each sale in a transaction of its own, at the sale's own time
 * and under its terms, so that points end when those of the sale end. What was given too much is taken back by the terms'
 * policy.
 *
 * @param cause what made it necessary, such as the receipt that came late
 * @param actor who told it
 * @param others ties that follow corrections
 */
record Corrections(Books books, Standing member, String cause, String actor, List<Tie> others) {

    private static final String TEXT = "Evaluated again: ";

    List<Followed> book(List<Evaluated> changed) {
        List<Followed> followed = new ArrayList<>();
        for (Evaluated one : changed) {
            Map<String, Long> differences = one.differences();
            SaleRow after = one.after();
            if (differences.isEmpty()) {
                books.room(Rooms.SALES).put(after.key(), after);
            } else {
                followed.add(book(one, differences));
            }
        }
        return followed;
    }

    private Followed book(Evaluated one, Map<String, Long> differences) {
        SaleRow sale = one.after();
        Note note = new Note(actor, cause, sale.key().receiptNo(), one.version().number());
        Posting posting = books.open(TransactionKind.REASSESSMENT, sale.sale().occurredAt(), note, member.member());
        List<SaleLot> lots = new ArrayList<>();
        differences.forEach((rule, points) -> {
            if (points > 0) {
                Lot made = posting.credit(member.member(), Book.ISSUED, points, spec(one, rule));
                lots.add(new SaleLot(rule, made.id()));
            }
        });
        long forgone = takeBack(posting, one, differences, lots);
        Transaction booked = posting.close(
                Explanations.text(reasons(one, differences), one.version().number()));
        SaleRow before = one.before();
        books.room(Rooms.SALES).put(sale.key(), before.reassessed(sale.buyer(), sale.held(), sale.given(), lots));
        long net = differences.values().stream().mapToLong(Long::longValue).sum();
        follow(one, net, booked);
        return told(one, net, forgone, booked);
    }

    private long takeBack(Posting posting, Evaluated one, Map<String, Long> differences, List<SaleLot> made) {
        long left = 0;
        for (Map.Entry<String, Long> difference : differences.entrySet()) {
            if (difference.getValue() < 0) {
                List<LotId> own = new ArrayList<>();
                one.before().lots().stream()
                        .filter(lot -> lot.rule().equals(difference.getKey()))
                        .forEach(lot -> own.add(lot.id()));
                made.forEach(lot -> own.add(lot.id()));
                long points = -difference.getValue();
                left += points
                        - posting.takeBack(
                                        member.member(),
                                        Book.ISSUED,
                                        points,
                                        own,
                                        terms(one).points().clawback())
                                .total();
            }
        }
        return left;
    }

    private LotSpec spec(Evaluated one, String rule) {
        LotTerms own = one.awards().stream()
                .filter(award -> award.rule().equals(rule))
                .findFirst()
                .map(RuleAward::lots)
                .or(() -> terms(one).earning().rule(rule).map(EarningRule::lots))
                .orElse(LotTerms.USUAL);
        LotSpec usual = LotPolicy.earned(terms(one), own, one.after().sale().occurredAt(), one.later());
        // What an event has confirmed meanwhile is not waited for again.
        Optional<Lot> confirmed = usual.phase() == Lot.Phase.AWAITING
                ? one.before().lots().stream()
                        .filter(lot -> lot.rule().equals(rule) && books.lots().has(lot.id()))
                        .map(lot -> books.lots().find(lot.id(), member.member()).orElseGet(() -> books.lots()
                                .get(lot.id())))
                        .filter(lot -> !lot.isPending())
                        .findFirst()
                : Optional.empty();
        return confirmed.map(lot -> LotSpec.like(lot, Lot.NEVER)).orElse(usual);
    }

    private void follow(Evaluated one, long net, Transaction booked) {
        SaleRow sale = one.after();
        if (net == 0) {
            return;
        }
        Occasion occasion = new Occasion(
                net > 0 ? Occasion.Kind.SALE : Occasion.Kind.RETURN,
                member,
                one.version(),
                sale.sale().occurredAt(),
                sale.sale().occurredAt(),
                Fact.reference(sale.key()),
                actor);
        Figures figures = new Figures(net, java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO, 0);
        Ties.correct(books, new Act(occasion, figures, List.of(), Map.of(), Optional.of(booked)), others);
    }

    private Followed told(Evaluated one, long net, long forgone, Transaction booked) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("receiptNo", one.after().key().receiptNo());
        figures.put("store", one.after().key().store());
        figures.put("occurredAt", one.after().sale().occurredAt().toString());
        figures.put("before", one.before().sold(terms(one)).earned());
        figures.put("after", one.after().sold(terms(one)).earned());
        if (!one.before().buyer().tier().equals(one.after().buyer().tier())) {
            figures.put("tierBefore", one.before().buyer().tier());
            figures.put("tierAfter", one.after().buyer().tier());
        }
        if (forgone > 0) {
            figures.put("forgone", forgone);
        }
        return new Followed(
                "SALE/" + Fact.reference(one.after().key()),
                TEXT + "receipt " + one.after().key().receiptNo() + " earns "
                        + one.after().sold(terms(one)).earned() + " instead of "
                        + one.before().sold(terms(one)).earned(),
                net,
                Optional.of(booked.id()),
                figures);
    }

    private List<Reason> reasons(Evaluated one, Map<String, Long> differences) {
        List<Reason> reasons = new ArrayList<>();
        differences.forEach((rule, points) -> {
            one.awards().stream()
                    .filter(award -> award.rule().equals(rule))
                    .forEach(award -> reasons.addAll(award.reasons()));
            reasons.add(
                    Reason.of(rule, TEXT + cause, "receipt", one.after().key().receiptNo(), "points", points));
        });
        return reasons;
    }

    private static Terms terms(Evaluated one) {
        return one.version().terms();
    }
}
