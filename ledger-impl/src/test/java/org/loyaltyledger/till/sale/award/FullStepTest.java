package org.loyaltyledger.till.sale.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.till.sample.Rules.perStep;
import static org.loyaltyledger.till.sample.Rules.times;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.earning.Limit;

/** Points for every full step of an amount. */
class FullStepTest {

    @ParameterizedTest
    @CsvSource({"2.49, 0", "2.50, 5", "3.00, 5", "4.99, 5", "5.00, 10", "7.50, 15", "1000.00, 2000", "0.00, 0"})
    void whatIsLeftOverGivesNothing(String amount, long points) {
        assertThat(Sales.of().goods("a", "1", amount).earns(SampleTerms.of(perStep("base", 5, "2.50"))))
                .isEqualTo(points);
    }

    @Test
    void stepsAreCountedOverAllLinesThatCount() {
        SampleTerms terms = SampleTerms.of(perStep("base", 5, "2.50"));
        Sales sale = Sales.of().goods("a", "1", "1.50").goods("b", "1", "1.00").goods("c", "1", "2.40");
        assertThat(sale.earns(terms)).isEqualTo(5);
        SampleTerms only = SampleTerms.of(
                perStep("base", 5, "2.50").lines(line -> !line.sku().equals("b")));
        assertThat(sale.earns(only)).isEqualTo(5);
    }

    @Test
    void aMultiplierOfSomeLinesCountsTheirStepsAlone() {
        SampleTerms terms =
                SampleTerms.of(perStep("base", 5, "2.50"), times("double", "2").lines(line -> line.sku()
                        .equals("a")));
        assertThat(Sales.of().goods("a", "1", "3.00").goods("b", "1", "2.00").earns(terms))
                .isEqualTo(10 + 5);
        SampleTerms all = SampleTerms.of(perStep("base", 5, "2.50"), times("triple", "3"));
        assertThat(Sales.of().goods("a", "1", "3.00").goods("b", "1", "2.00").earns(all))
                .isEqualTo(30);
    }

    @Test
    void aLimitCutsThemAndTheExplanationSaysHowManySteps() {
        Limit day = new Limit(Limit.Scope.MEMBER, Optional.of(Bucket.DAY), 12, Limit.Exceed.CAP);
        SampleTerms terms = SampleTerms.of(perStep("base", 5, "2.50").limits(day));
        Awards awards = Sales.of().goods("a", "1", "9.00").awards(terms.terms(), name -> 0L);
        RuleAward award = awards.of("base").orElseThrow();
        assertThat(award.wanted()).isEqualTo(15);
        assertThat(award.given()).isEqualTo(12);
        assertThat(award.reasons().get(0).text()).isEqualTo("5 per full 2.50 of 9.00");
        assertThat(award.reasons().get(0).figures()).containsEntry("steps", "3");
    }

    @Test
    void whatReturnsLeaveEarnsWhatASaleOfTheRestEarns() {
        Random random = new Random(20_261_130);
        SampleTerms terms = SampleTerms.of(perStep("base", 5, "2.50"));
        for (int round = 0; round < 2_000; round++) {
            int lines = 1 + random.nextInt(4);
            Sales whole = Sales.of();
            Sales rest = Sales.of();
            int back = 1 + random.nextInt(lines);
            for (int number = 1; number <= lines; number++) {
                String amount = (1 + random.nextInt(900)) / 100 + "." + (10 + random.nextInt(90));
                whole.goods("s" + number, "1", amount);
                if (number != back) {
                    rest.goods("s" + number, "1", amount);
                }
            }
            Returned returned = Returned.lines(Map.of(back, LineReturned.REST));
            Awards left =
                    Earning.of(whole.basket(terms.terms()).less(returned), Sales.BUYER, terms.terms(), Used.NOTHING);
            assertThat(left.total()).as("round %d", round).isEqualTo(lines == 1 ? 0 : rest.earns(terms));
        }
    }
}
