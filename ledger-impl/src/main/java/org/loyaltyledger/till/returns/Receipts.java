package org.loyaltyledger.till.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.sale.SaleRecord;
import org.loyaltyledger.api.sale.SaleReturn;
import org.loyaltyledger.api.sale.SoldLine;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.returns.rule.Remains;
import org.loyaltyledger.till.sale.SaleFilter;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.SaleReturned;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.SaleShelf;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.LimitTerms.OtherStores;
import org.loyaltyledger.vault.terms.Terms;

/** Tells what became of a sale. */
@ApplicationScoped
public class Receipts {

    private SaleShelf sales;
    private TermsBook terms;

    Receipts() {
        // for the container's proxy
    }

    @Inject
    Receipts(SaleShelf sales, TermsBook terms) {
        this.sales = sales;
        this.terms = terms;
    }

    /** @throws Problem not-found, invalid-request without a store */
    SaleRecord find(Situation in, String receiptNo, String store) {
        String where = in.bounds().storeOf("?store", store, mayReadOthers(in)).orElseThrow(() -> Problem.of(
                        ProblemType.INVALID_REQUEST)
                .violation("?store", "is missing; name the store that issued the receipt"));
        SaleRow row = sales.find(new SaleKey(in.programme().id(), where, receiptNo))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                        .detail("The store has posted no such receipt.")
                        .with("store", where)
                        .with("receiptNo", receiptNo));
        return record(in, row);
    }

    /** The latest first. */
    Slice<SaleRecord> list(Situation in, SaleFilter filter, Page page) {
        return page.slice(sales.list(filter, page), SaleShelf::place).map(row -> record(in, row));
    }

    long count(SaleFilter filter) {
        return sales.count(filter);
    }

    private SaleRecord record(Situation in, SaleRow row) {
        Terms judged =
                terms.version(in.programme(), row.termsVersion()).orElseThrow().terms();
        return record(row, row.sold(judged));
    }

    private boolean mayReadOthers(Situation in) {
        return terms.termsAt(in.programme(), in.now())
                .terms()
                .limits()
                .otherStores()
                .contains(OtherStores.RETURNS);
    }

    private static SaleRecord record(SaleRow row, Sold sold) {
        Remains remains = Remains.of(sold, row.returned());
        return new SaleRecord(
                row.status(),
                row.transaction().map(id -> id.uuid(row.recordedAt())).orElse(null),
                row.key().receiptNo(),
                row.key().store(),
                row.sale().terminal().isEmpty() ? null : row.sale().terminal(),
                row.member().orElse(null),
                row.sale().occurredAt(),
                row.recordedAt(),
                (long) row.termsVersion(),
                money(sold, sold.basket().total()),
                money(sold, sold.remaining(remains.paid())),
                sold.earned(),
                remains.earnedTotal(),
                sold.redeemed(),
                remains.spentTotal(),
                lines(row, sold),
                row.returns().stream().map(Receipts::told).toList());
    }

    private static List<SoldLine> lines(SaleRow row, Sold sold) {
        Stream<SoldLine> bought = sold.basket().items().stream().map(item -> line(item, row, sold));
        Stream<SoldLine> brought = row.sale().lines().stream()
                .filter(Line::isBroughtBack)
                .map(line -> new SoldLine(
                        line.number(),
                        line.sku(),
                        plain(line.quantity()),
                        money(sold, line.amount()),
                        BigDecimal.ZERO,
                        money(sold, BigDecimal.ZERO)));
        return Stream.concat(bought, brought)
                .sorted(Comparator.comparing(SoldLine::line))
                .toList();
    }

    private static SoldLine line(Item item, SaleRow row, Sold sold) {
        List<Item> left = sold.basket().less(row.returned()).items().stream()
                .filter(other -> other.line().number() == item.line().number())
                .toList();
        return new SoldLine(
                item.line().number(),
                item.line().sku(),
                plain(item.quantity()),
                money(sold, item.paid()),
                plain(left.isEmpty() ? BigDecimal.ZERO : left.get(0).quantity()),
                money(sold, left.isEmpty() ? BigDecimal.ZERO : left.get(0).paid()));
    }

    private static SaleReturn told(SaleReturned one) {
        return new SaleReturn(
                one.returnNo(),
                one.transaction().map(id -> id.uuid(one.recordedAt())).orElse(null),
                one.recordedAt());
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Money money(Sold sold, BigDecimal amount) {
        return Money.of(amount, sold.terms().currency());
    }
}
