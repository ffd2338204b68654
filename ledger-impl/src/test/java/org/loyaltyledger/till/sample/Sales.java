package org.loyaltyledger.till.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.till.sale.award.Awards;
import org.loyaltyledger.till.sale.award.Buyer;
import org.loyaltyledger.till.sale.award.Earning;
import org.loyaltyledger.till.sale.award.Used;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sale.basket.Tender;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.condition.MemberFacts;

/** Sales for tests, line by line: {@code Sales.sale().line("123", "12.00").delivery("40.00").sale()}. */
public final class Sales {

    /** A Saturday, 10:00 in New York. */
    public static final Instant NOON = Instant.parse("2026-03-14T14:00:00Z");

    public static final Buyer BUYER =
            new Buyer("m1", new MemberFacts(true, "ACTIVE", java.util.Optional.empty(), "", Map.of()));

    private final List<Line> lines = new ArrayList<>();
    private final List<Tender> tenders = new ArrayList<>();
    private BigDecimal discount = new BigDecimal("0.00");
    private List<String> codes = List.of();
    private Instant at = NOON;
    private String receipt = "r1";

    public static Sales of() {
        return new Sales();
    }

    public Sales line(String sku, String category, String quantity, String amount) {
        return line(sku, category, quantity, amount, "0.00", "0.00", Kind.GOODS);
    }

    public Sales goods(String sku, String quantity, String amount) {
        return line(sku, "", quantity, amount);
    }

    public Sales delivery(String amount) {
        return line("delivery", "delivery", "1", amount, "0.00", "0.00", Kind.DELIVERY);
    }

    public Sales reward(String sku, String quantity) {
        return line(sku, "", quantity, "0.00", "0.00", "0.00", Kind.REWARD);
    }

    public Sales giftCard(String amount) {
        return line("gift card", "", "1", amount, "0.00", "0.00", Kind.GIFT_CARD);
    }

    public Sales line(String sku, String category, String quantity, String amount, String off, String tax, Kind kind) {
        lines.add(new Line(
                lines.size() + 1,
                sku,
                category,
                "",
                new BigDecimal(quantity),
                new BigDecimal(amount),
                new BigDecimal(off),
                new BigDecimal(tax),
                kind,
                Map.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty()));
        return this;
    }

    /** Goods that are brought back without their receipt: figures above zero. */
    public Sales back(String sku, String quantity, String amount) {
        return goods(sku, "-" + quantity, "-" + amount);
    }

    /** Goods of an earlier receipt of the same store that are brought back: figures above zero. */
    public Sales back(String sku, String quantity, String amount, String receiptNo, int line) {
        back(sku, quantity, amount);
        Line plain = lines.remove(lines.size() - 1);
        lines.add(new Line(
                plain.number(),
                plain.sku(),
                plain.category(),
                plain.department(),
                plain.quantity(),
                plain.amount(),
                plain.discount(),
                plain.tax(),
                plain.kind(),
                plain.attributes(),
                plain.cost(),
                java.util.Optional.of(new Line.Original("s1", receiptNo, line))));
        return this;
    }

    public Sales discount(String amount) {
        discount = new BigDecimal(amount);
        return this;
    }

    public Sales tender(String type, String amount) {
        tenders.add(new Tender(type, new BigDecimal(amount)));
        return this;
    }

    public Sales codes(String... words) {
        codes = Arrays.asList(words);
        return this;
    }

    public Sales at(Instant time) {
        at = time;
        return this;
    }

    public Sales receipt(String number) {
        receipt = number;
        return this;
    }

    public Sale sale() {
        return new Sale("s1", receipt, "t1", at, lines, discount, tenders, codes, Map.of());
    }

    public Basket basket(Terms terms) {
        return Basket.of(sale(), terms.earning().amountBasis(), terms.earning().nonEarningTenders());
    }

    public Awards awards(Terms terms) {
        return awards(terms, Used.NOTHING);
    }

    public Awards awards(Terms terms, Used used) {
        return Earning.of(basket(terms), BUYER, terms, used);
    }

    /** Points the sale earns where nothing was used up before. */
    public long earns(SampleTerms terms) {
        return awards(terms.terms()).total();
    }
}
