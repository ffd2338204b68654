package org.loyaltyledger.till.reassessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.ReportedEvent;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.SaleReturned;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.ledger.Lot;

/**
 * Something that a member did.
 *
 * @param name tells apart what happened at one instant
 * @param sale that was made, or of which something came back
 * @param before what had come back before; of a sale: before it was booked
 * @param after what had come back then
 * @param event that was reported
 */
record Fact(
        Instant at,
        Occasion.Kind kind,
        String name,
        Optional<SaleRow> sale,
        Returned before,
        Returned after,
        Optional<ReportedEvent> event) {

    /** In which facts are gone through. Of one instant sales come first, then returns, then events, each by their names. */
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::at).thenComparing(Fact::kind).thenComparing(Fact::name);

    /** All of them in order. */
    static List<Fact> of(List<SaleRow> sales, List<ReportedEvent> events) {
        List<Fact> facts = new ArrayList<>();
        sales.forEach(sale -> add(facts, sale));
        events.forEach(event -> facts.add(new Fact(
                event.at(),
                Occasion.Kind.EVENT,
                event.reference() + "/" + event.id(),
                Optional.empty(),
                Returned.NOTHING,
                Returned.NOTHING,
                Optional.of(event))));
        facts.sort(ORDER);
        return facts;
    }

    /** Whether it is what an act reports. */
    boolean is(Occasion occasion) {
        return kind == occasion.kind()
                && at.equals(Lot.stored(occasion.at()))
                && (sale.isPresent()
                        ? reference(sale.get().key()).equals(occasion.reference())
                        : event.filter(reported -> reported.reference().equals(occasion.reference()))
                                .isPresent());
    }

    SaleKey key() {
        return sale.orElseThrow().key();
    }

    static String reference(SaleKey key) {
        return key.store() + "/" + key.receiptNo();
    }

    private static void add(List<Fact> facts, SaleRow sale) {
        String name = reference(sale.key());
        Returned rest = Returned.NOTHING;
        List<SaleReturned> apart = new ArrayList<>();
        for (SaleReturned one : sale.returns()) {
            // What came back of a sale that was parked never earned anything.
            if (one.goods().isPresent() && one.transaction().isPresent()) {
                apart.add(one);
            } else if (one.goods().isPresent()) {
                rest = rest.plus(one.goods().get());
            }
        }
        boolean known = sale.returns().stream().allMatch(one -> one.goods().isPresent());
        if (!known) {
            apart.clear();
            rest = Returned.NOTHING;
        }
        facts.add(new Fact(
                sale.sale().occurredAt(), Occasion.Kind.SALE, name, Optional.of(sale), rest, rest, Optional.empty()));
        Returned before = rest;
        apart.sort(Comparator.comparing(SaleReturned::occurredAt).thenComparing(SaleReturned::returnNo));
        for (SaleReturned one : apart) {
            Returned after = before.plus(one.goods().get());
            facts.add(returned(sale, one.occurredAt(), name + "/" + one.returnNo(), before, after));
            before = after;
        }
        if (!known) {
            // Booked before parts were kept: all of it as of the last return.
            SaleReturned last = sale.returns().get(sale.returns().size() - 1);
            facts.add(returned(sale, last.occurredAt(), name + "/" + last.returnNo(), before, sale.returned()));
        }
    }

    private static Fact returned(SaleRow sale, Instant at, String name, Returned before, Returned after) {
        Instant sold = sale.sale().occurredAt();
        return new Fact(
                at.isBefore(sold) ? sold : at,
                Occasion.Kind.RETURN,
                name,
                Optional.of(sale),
                before,
                after,
                Optional.empty());
    }
}
