package org.loyaltyledger.vault.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** What a sale costs to evaluate is known from the terms and the number of its lines. */
class EvaluationCostTest {

    private static final String NINE = "[1,2,3,4,5,6,7,8,9]";
    private static final String LOOPS = NINE + ".all(a," + NINE + ".all(b," + NINE + ".all(c, a + b + c > 0)))";

    @Test
    void loops_within_loops_over_many_lines_cost_too_much() {
        Terms terms = terms(50, LOOPS);
        assertThat(EvaluationCost.of(terms, 1_000)).isGreaterThan(EvaluationCost.MOST);
        assertThat(EvaluationCost.of(terms, 1)).isLessThan(EvaluationCost.MOST);
    }

    @Test
    void the_most_rules_of_a_usual_kind_over_the_most_lines_do_not() {
        Terms terms =
                terms(200, "line.category == 'coffee' && line.quantity >= decimal('2') && sale.channel == 'shop'");
        assertThat(EvaluationCost.of(terms, 1_000)).isBetween(1_000_000L, EvaluationCost.MOST);
    }

    @Test
    void without_conditions_it_costs_next_to_nothing() {
        assertThat(EvaluationCost.of(terms(10, "true"), 1_000)).isLessThan(100_000);
    }

    private static Terms terms(int rules, String lines) {
        return TermsDocument.parse("{\"zone\":\"UTC\",\"currency\":\"EUR\",\"points\":{\"name\":\"p\","
                        + "\"expiry\":{\"kind\":\"NONE\"}},\"earning\":{\"rules\":["
                        + IntStream.range(0, rules)
                                .mapToObj(i -> "{\"id\":\"r" + i + "\",\"lines\":\"" + lines
                                        + "\",\"award\":{\"kind\":\"FIXED\",\"points\":1}}")
                                .collect(Collectors.joining(","))
                        + "]}}")
                .terms();
    }
}
