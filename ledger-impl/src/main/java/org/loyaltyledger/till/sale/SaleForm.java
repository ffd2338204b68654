package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.loyaltyledger.api.sale.LineKind;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.sale.SaleLine;
import org.loyaltyledger.api.sale.SaleRedemption;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.till.answer.Findings;
import org.loyaltyledger.till.redemption.OpenHold;
import org.loyaltyledger.till.redemption.Wishes;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sale.basket.Tender;
import org.loyaltyledger.vault.terms.Terms;

/** Reads a sale out of a request, with everything that is wrong with it. */
final class SaleForm {

    /** What {@link org.loyaltyledger.api.value.Money} can hold. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(14);

    private final NewSale body;
    private final Terms terms;
    private final Function<UUID, OpenHold> holds;
    private final Findings findings;

    /** @param holds how the holds that it spends are found */
    SaleForm(NewSale body, Terms terms, Function<UUID, OpenHold> holds) {
        this.body = body;
        this.terms = terms;
        this.holds = holds;
        this.findings = new Findings(terms.currency());
    }

    /**
     * The sale itself.
     *
     * @throws org.loyaltyledger.ground.problem.Problem invalid-request, currency-mismatch
     */
    Sale sale(Instant occurredAt, String terminal) {
        List<Line> rungUp = new ArrayList<>(body.lines().size());
        body.lines().forEach(line -> rungUp.add(line(line, rungUp.size())));
        List<Line> lines = NamedDiscounts.takeOff(some(body.discounts()), rungUp, findings);
        BigDecimal discount = findings.amount("/discount", body.discount());
        BigDecimal discountable = lines.stream()
                .filter(line -> line.kind().earns() && !line.isBroughtBack())
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (discount.compareTo(discountable) > 0) {
            findings.add("/discount", "is more than the goods cost");
        }
        BigDecimal total = lines.stream()
                .map(line -> line.amount().add(line.discount()).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(MOST) >= 0) {
            findings.add("/lines", "add up to more than an amount can be");
        }
        Optional.ofNullable(body.member()).ifPresent(member -> findings.member("/member", member));
        List<Tender> tenders = new ArrayList<>();
        some(body.tenders())
                .forEach(tender -> tenders.add(new Tender(
                        tender.type(), findings.amount("/tenders/" + tenders.size() + "/amount", tender.amount()))));
        Sale sale = new Sale(
                body.store(),
                body.receiptNo(),
                terminal,
                occurredAt,
                lines,
                discount,
                tenders,
                some(body.codes()),
                Objects.requireNonNullElse(body.attributes(), Map.of()));
        findings.check();
        Plausibility.check(terms, total);
        return sale;
    }

    /**
     * What points are to be spent for.
     *
     * @throws org.loyaltyledger.ground.problem.Problem invalid-request
     */
    List<SaleWish> wishes() {
        List<SaleWish> wishes = new ArrayList<>();
        List<SaleRedemption> wanted = some(body.redemptions());
        for (int i = 0; i < wanted.size(); i++) {
            wish("/redemptions/" + i, wanted.get(i)).ifPresent(wishes::add);
        }
        if (!wanted.isEmpty() && body.member() == null) {
            findings.add("/member", "is needed to spend points");
        }
        findings.check();
        return wishes;
    }

    private Optional<SaleWish> wish(String pointer, SaleRedemption wanted) {
        findings.one(pointer, "ratio, reward and hold", wanted.ratio(), wanted.reward(), wanted.hold());
        if (wanted.line() != null && !isReward(wanted.line())) {
            findings.add(pointer + "/line", "is no reward line of this sale");
        }
        if (wanted.hold() != null) {
            return Optional.of(new SaleWish.Held(holds.apply(wanted.hold()), Optional.ofNullable(wanted.points())));
        }
        if (wanted.ratio() == null && wanted.reward() == null) {
            return Optional.empty();
        }
        return Wishes.of(pointer, terms, findings, wanted.ratio(), wanted.points(), wanted.reward(), wanted.quantity())
                .map(wish -> new SaleWish.Now(wish, Optional.ofNullable(wanted.line())));
    }

    private boolean isReward(int line) {
        return line <= body.lines().size()
                && body.lines().get(line - 1).kind() == LineKind.REWARD
                && !isBroughtBack(body.lines().get(line - 1));
    }

    private static boolean isBroughtBack(SaleLine line) {
        return line.quantity().signum() < 0
                || line.quantity().signum() == 0 && line.amount().isNegative();
    }

    private Line line(SaleLine line, int index) {
        String pointer = "/lines/" + index;
        boolean back = isBroughtBack(line);
        BigDecimal amount = amount(pointer + "/amount", line.amount(), back);
        BigDecimal tax = amount(pointer + "/tax", line.tax(), back);
        if (tax.abs().compareTo(amount.abs()) > 0) {
            findings.add(pointer + "/tax", "is more than the line costs");
        }
        if (!back && line.original() != null) {
            findings.add(pointer + "/original", "goes only with a line that is brought back, with figures below zero");
        }
        return new Line(
                index + 1,
                line.sku(),
                Objects.requireNonNullElse(line.category(), ""),
                Objects.requireNonNullElse(line.department(), ""),
                line.quantity(),
                amount,
                amount(pointer + "/discount", line.discount(), back),
                tax,
                line.kind() == null ? Kind.GOODS : Kind.valueOf(line.kind().name()),
                Objects.requireNonNullElse(line.attributes(), Map.of()),
                Optional.ofNullable(line.cost()).map(cost -> amount(pointer + "/cost", cost, back)),
                Optional.ofNullable(line.original())
                        .map(original -> new Line.Original(
                                Objects.requireNonNullElse(original.store(), body.store()),
                                original.receiptNo(),
                                original.line())));
    }

    private BigDecimal amount(String pointer, Money money, boolean back) {
        return back ? findings.amountBack(pointer, money) : findings.amount(pointer, money);
    }

    private static <T> List<T> some(List<T> given) {
        return Objects.requireNonNullElse(given, List.of());
    }
}
