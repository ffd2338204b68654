package org.loyaltyledger.vault.terms.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.vault.terms.condition.Expressions.Scope;

class ConditionTest {

    /** A Saturday evening in New York, already Sunday in UTC. */
    private static final Facts FACTS = new Facts(
            new SaleFacts(
                    new BigDecimal("152.00"),
                    new BigDecimal("160.00"),
                    new BigDecimal("140.50"),
                    List.of("PROMO10"),
                    "STORE",
                    List.of("CASH", "GIFT_CARD"),
                    new BigDecimal("3"),
                    List.of("123", "000"),
                    List.of("TEA"),
                    List.of("GROCERY"),
                    Map.of("basket", "B1")),
            Optional.of(new LineFacts(
                    "000",
                    "TEA",
                    "GROCERY",
                    new BigDecimal("2"),
                    new BigDecimal("100.00"),
                    new BigDecimal("108.00"),
                    new BigDecimal("92.00"),
                    "GOODS",
                    Map.of("organic", "yes"))),
            new MemberFacts(true, "ACTIVE", Optional.of(LocalDate.of(2026, 2, 7)), "GOLD", Map.of("birthMonth", "3")),
            new StoreFacts("S1", "T7"),
            TimeFacts.of(Instant.parse("2026-03-08T02:30:00Z"), ZoneId.of("America/New_York")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "sale.total >= decimal(\"152\") && member.known",
                "sale.total == decimal(\"152.000\")",
                "sale.total > 151 && sale.total <= 152 && sale.total < decimal('152.01')",
                "sale.totalBeforeDiscount - sale.total == decimal('8')",
                "sale.total * 2 > 300 && sale.total + 1 >= 153",
                "sale.totalBeforeTax < sale.total",
                "'PROMO10' in sale.codes && size(sale.tenders) == 2",
                "sale.tenders.exists(tender, tender == 'CASH')",
                "'123' in sale.skus && 'TEA' in sale.categories && 'GROCERY' in sale.departments",
                "sale.itemCount >= 3 && sale.channel == 'STORE'",
                "member.tier == 'GOLD' && member.status == 'ACTIVE'",
                "member.joinedOn < '2026-03-01' && member.daysSinceJoined == 28",
                "has(member.attributes.birthMonth) && member.attributes.birthMonth == string(time.month)",
                "!has(member.attributes.vip) && sale.attributes['basket'] == 'B1'",
                "store.id == 'S1' && store.terminal.startsWith('T')",
                "time.date == '2026-03-07' && time.dayOfWeek == 'SATURDAY' && time.hour == 21 && time.minute == 30",
                "time.year == 2026 && time.month == 3 && time.day == 7",
                "store.id.matches('^S[0-9]$')",
            })
    void holds_for_the_sale(String expression) {
        assertThat(Expressions.compile(expression, Scope.SALE).test(FACTS)).isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line.sku == '000' && line.category in ['TEA', 'COFFEE']",
                "line.quantity >= 2 && line.kind == 'GOODS' && line.attributes.organic == 'yes' && line.department != 'DELI'",
                "line.amount >= decimal('100') && line.amountBeforeTax < line.amountBeforeDiscount",
                "line.amount < sale.total",
            })
    void holds_for_the_line(String expression) {
        assertThat(Expressions.compile(expression, Scope.LINE).matches(FACTS)).isTrue();
    }

    @Test
    void a_patient_pattern_takes_no_time() {
        Condition greedy = Expressions.compile("line.sku.matches('(a+)+b$')", Scope.LINE);
        assertThat(greedy.matches(FACTS.at(new LineFacts(
                        "a".repeat(5000),
                        "",
                        "",
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        "GOODS",
                        Map.of()))))
                .isFalse();
    }

    @Test
    void what_cannot_be_answered_does_not_hold_and_says_why() {
        Verdict verdict = Expressions.compile("member.attributes.vip == 'yes'", Scope.SALE)
                .test(FACTS);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.failure()).contains("member.attributes.vip == 'yes'", "'vip' is not present");
    }

    @Test
    void without_a_member_nothing_fails() {
        Facts stranger = new Facts(FACTS.sale(), Optional.empty(), MemberFacts.UNKNOWN, FACTS.store(), FACTS.time());
        Condition newcomer = Expressions.compile("member.known && member.daysSinceJoined < 30", Scope.SALE);
        assertThat(newcomer.test(FACTS)).isEqualTo(Verdict.YES);
        assertThat(newcomer.test(stranger)).isEqualTo(Verdict.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sale.total >= 0.0",
                "sale.total == 152",
                "sale.totl > 1",
                "line.sku == '1'",
                "sale.total",
                "sale.total >",
                "dyn(1) == 'a'",
                "decimal(sale.channel) > 1",
                "decimal('1e9') > 1",
                "decimal('12345678901234567') > 1",
                "store.id.matches(sale.channel)",
                "store.id.matches('(')",
                "sale.total > 3.5",
                "decimal('1') == 1.0",
                "",
            })
    void cannot_be_a_condition(String expression) {
        assertThatThrownBy(() -> Expressions.compile(expression, Scope.SALE)).isInstanceOf(BadExpression.class);
    }

    @Test
    void errors_name_the_column() {
        var bad = catchThrowableOfType(
                BadExpression.class, () -> Expressions.compile("member.known && sale.totl > 1", Scope.SALE));
        assertThat(bad.errors())
                .containsExactly("column 17: unknown field 'totl' of sale; known are attributes, categories, channel,"
                        + " codes, departments, itemCount, skus, tenders, total, totalBeforeDiscount, totalBeforeTax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sale.total > 10.5 | '>' cannot be applied to a decimal and a floating-point number; write the"
                        + " number as decimal(\"10.5\")",
                "sale.total == 152 | '==' cannot be applied to a decimal and a whole number; write the number"
                        + " as decimal(\"152\") behind the operator",
                "slae.total > 1 | unknown name 'slae'; known are member, sale, store, time",
                "line.sku == '1' | 'line' is known in conditions on lines only",
                "sale.total | is a decimal, but must be true or false",
                "sale.total > | the expression ends too early",
            })
    void errors_say_what_is_wrong_and_what_is_allowed(String expression, String error) {
        var bad = catchThrowableOfType(BadExpression.class, () -> Expressions.compile(expression, Scope.SALE));
        assertThat(bad.errors().get(0)).startsWith("column ").endsWith(": " + error);
    }

    @Test
    void size_and_depth_are_bounded() {
        assertThatThrownBy(() -> Expressions.compile("true" + " || true".repeat(200), Scope.SALE))
                .hasMessageContaining("1000 characters");
        assertThatThrownBy(() -> Expressions.compile("(".repeat(100) + "true" + ")".repeat(100), Scope.SALE))
                .isInstanceOf(BadExpression.class);
        Condition loops = Expressions.compile(
                "sale.skus.all(a, sale.skus.all(b, sale.skus.all(c, sale.skus.all(d, true))))", Scope.SALE);
        SaleFacts many = new SaleFacts(
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                List.of(),
                "",
                List.of(),
                BigDecimal.ONE,
                java.util.Collections.nCopies(1000, "x"),
                List.of(),
                List.of(),
                Map.of());
        Verdict verdict = loops.test(new Facts(many, Optional.empty(), FACTS.member(), FACTS.store(), FACTS.time()));
        assertThat(verdict.isFailed()).isTrue();
    }
}
