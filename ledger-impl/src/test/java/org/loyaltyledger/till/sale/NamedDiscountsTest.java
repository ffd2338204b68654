package org.loyaltyledger.till.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.sale.SaleDiscount;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.till.answer.Findings;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sale.basket.Line;

/** Discounts that name the lines they apply to. */
class NamedDiscountsTest {

    private final List<Line> lines = List.of(
            line(1, "tea", "3.33", Kind.GOODS),
            line(2, "jam", "3.33", Kind.GOODS),
            line(3, "tea", "3.34", Kind.GOODS),
            line(4, "card", "20.00", Kind.GIFT_CARD));

    @Test
    void itIsSpreadToTheCentOverTheLinesItNames() {
        assertThat(amounts(onLines("1.00", 1, 2, 3))).containsExactly("3.00", "2.99", "3.01", "20.00");
        assertThat(amounts(onLines("1.00", 2))).containsExactly("3.33", "2.33", "3.34", "20.00");
        assertThat(amounts(onSkus("0.01", "tea"))).containsExactly("3.33", "3.33", "3.33", "20.00");
    }

    @Test
    void severalAreTakenOffOneAfterTheOther() {
        assertThat(amounts(onLines("3.33", 1), onSkus("1.00", "tea"))).containsExactly("0.00", "3.33", "2.34", "20.00");
    }

    @Test
    void itIsAPartOfTheLinesOwnDiscountAndLowersItsTax() {
        Line line = NamedDiscounts.takeOff(List.of(onLines("1.11", 2)), lines, findings())
                .get(1);
        assertThat(line.discount()).isEqualByComparingTo("1.11");
        assertThat(line.tax()).isEqualByComparingTo("0.35");
        assertThat(line.amount().add(line.discount())).isEqualByComparingTo("3.33");
    }

    @Test
    void whatCannotBeTakenOffIsRefusedAtItsPlace() {
        refused(onLines("7.00", 1, 2), "/discounts/0/amount");
        refused(onLines("1.00", 5), "/discounts/0/lines/0");
        refused(onLines("1.00", 1, 1), "/discounts/0/lines/1");
        refused(onLines("1.00", 4), "/discounts/0/lines/0");
        refused(onSkus("1.00", "none"), "/discounts/0/skus/0");
        refused(new SaleDiscount(Money.of("1.00", "EUR"), List.of(1), List.of("tea")), "/discounts/0");
        refused(new SaleDiscount(Money.of("1.00", "EUR"), null, null), "/discounts/0");
        refused(new SaleDiscount(Money.of("1.00", "USD"), List.of(1), null), "/discounts/0/amount/currency");
    }

    private void refused(SaleDiscount discount, String pointer) {
        assertThatThrownBy(() -> {
                    Findings findings = findings();
                    NamedDiscounts.takeOff(List.of(discount), lines, findings);
                    findings.check();
                })
                .hasMessageContaining("pointer=" + pointer + ",");
    }

    private List<String> amounts(SaleDiscount... discounts) {
        Findings findings = findings();
        List<String> amounts = new ArrayList<>();
        NamedDiscounts.takeOff(List.of(discounts), lines, findings)
                .forEach(line -> amounts.add(line.amount().toPlainString()));
        findings.check();
        return amounts;
    }

    private static SaleDiscount onLines(String amount, Integer... lines) {
        return new SaleDiscount(Money.of(amount, "EUR"), List.of(lines), null);
    }

    private static SaleDiscount onSkus(String amount, String... skus) {
        return new SaleDiscount(Money.of(amount, "EUR"), null, List.of(skus));
    }

    private static Findings findings() {
        return new Findings(Currency.getInstance("EUR"));
    }

    private static Line line(int number, String sku, String amount, Kind kind) {
        return new Line(
                number,
                sku,
                "",
                "",
                BigDecimal.ONE,
                new BigDecimal(amount),
                new BigDecimal("0.00"),
                new BigDecimal("0.53"),
                kind,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
