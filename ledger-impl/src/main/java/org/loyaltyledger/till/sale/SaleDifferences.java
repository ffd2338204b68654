package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sale.basket.Tender;
import org.loyaltyledger.till.sale.booked.Spent;
import org.loyaltyledger.vault.ledger.Books;

/**
 * Where a sale that is posted under a known receipt differs from the one that was booked under it, as JSON pointers into
 * the posted body. They name places only: nothing of the booked sale is told. A field that the body leaves to the service
 * (a time, a number of points) does not differ.
 */
final class SaleDifferences {

    private static final int MOST = 10;

    private final SaleOrder posted;
    private final SaleRow booked;
    private final List<String> pointers = new ArrayList<>();

    private SaleDifferences(SaleOrder posted, SaleRow booked) {
        this.posted = posted;
        this.booked = booked;
    }

    /** At most ten of them, in the order of the body; empty: it is the same sale. */
    static List<String> of(SaleOrder posted, SaleRow booked, Books books) {
        SaleDifferences all = new SaleDifferences(posted, booked);
        all.head(books);
        all.lines();
        all.tail();
        return List.copyOf(all.pointers.subList(0, Math.min(MOST, all.pointers.size())));
    }

    private void head(Books books) {
        Sale sale = posted.sale();
        differ("/terminal", sale.terminal(), booked.sale().terminal());
        if (posted.dated()) {
            differ("/occurredAt", sale.occurredAt(), booked.sale().occurredAt());
        }
        if (!isSameMember(books)) {
            pointers.add("/member");
        }
    }

    /** Members that were merged since are one; a sale that waits for a card is of nobody else. */
    private boolean isSameMember(Books books) {
        if (booked.card().isPresent() && booked.member().isEmpty()) {
            return posted.member()
                    .filter(ref -> ref.identifier() != null)
                    .map(ref -> Card.of(posted.programme(), ref.identifier()))
                    .equals(booked.card());
        }
        Optional<UUID> buyer =
                posted.party().flatMap(party -> party.find(books)).map(Standing::member);
        Optional<UUID> first = booked.member()
                .flatMap(member -> new Party(posted.programme(), MemberRef.of(member)).find(books))
                .map(Standing::member);
        return posted.party().isPresent() == booked.member().isPresent() && buyer.equals(first);
    }

    private void lines() {
        List<Line> again = posted.sale().lines();
        List<Line> first = booked.sale().lines();
        for (int i = 0; i < Math.max(again.size(), first.size()) && pointers.size() < MOST; i++) {
            if (i >= again.size() || i >= first.size()) {
                pointers.add("/lines/" + i);
            } else {
                line("/lines/" + i, again.get(i), first.get(i));
            }
        }
    }

    private void line(String pointer, Line again, Line first) {
        differ(pointer + "/sku", again.sku(), first.sku());
        differ(pointer + "/category", again.category(), first.category());
        differ(pointer + "/department", again.department(), first.department());
        differ(pointer + "/quantity", again.quantity(), first.quantity());
        differ(pointer + "/original", again.original(), first.original());
        if (again.original().isEmpty()) {
            differ(pointer + "/amount", again.amount(), first.amount());
        }
        differ(pointer + "/discount", again.discount(), first.discount());
        differ(pointer + "/tax", again.tax(), first.tax());
        differ(pointer + "/kind", again.kind(), first.kind());
        differ(pointer + "/cost", again.cost(), first.cost());
        differ(pointer + "/attributes", again.attributes(), first.attributes());
    }

    private void tail() {
        differ("/discount", posted.sale().discount(), booked.sale().discount());
        differ("/tenders", tenders(posted.sale()), tenders(booked.sale()));
        differ("/codes", posted.sale().codes(), booked.sale().codes());
        redemptions();
        differ("/attributes", posted.sale().attributes(), booked.sale().attributes());
    }

    /** What points paid may be kept with the sale whether it was listed or not, and is told by the redemptions. */
    private static List<Tender> tenders(Sale sale) {
        return sale.tenders().stream()
                .filter(tender -> !tender.type().equals(Tender.POINTS))
                .toList();
    }

    private void redemptions() {
        List<SaleWish> again = posted.wishes();
        List<Spent> first = booked.spent();
        for (int i = 0; i < Math.max(again.size(), first.size()); i++) {
            if (i >= again.size() || i >= first.size() || !isSame(again.get(i), first.get(i))) {
                pointers.add("/redemptions/" + i);
            }
        }
    }

    private static boolean isSame(SaleWish wish, Spent spent) {
        if (wish instanceof SaleWish.Held held) {
            return held.points().isEmpty() || held.points().get() == spent.points();
        }
        SaleWish.Now now = (SaleWish.Now) wish;
        if (!now.line().equals(spent.line())) {
            return false;
        }
        if (now.wish() instanceof Wish.Take take) {
            return spent.reward().equals(Optional.of(take.reward().id())) && take.items() == spent.items();
        }
        return spent.reward().isEmpty()
                && (!(now.wish() instanceof Wish.Exactly exactly) || exactly.points() == spent.points());
    }

    private void differ(String pointer, Object again, Object first) {
        boolean same = again instanceof BigDecimal one && first instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(again, first);
        if (!same) {
            pointers.add(pointer);
        }
    }
}
