package org.loyaltyledger.ties.tier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.PyramidTerms;

class PyramidTest {

    private static final PyramidTerms USUAL = new PyramidTerms(
            new Counting.Calendar(12),
            List.of(slice("platinum", "1"), slice("gold", "4"), slice("iron", "15"), slice("lead", "80")));

    private static PyramidTerms.Slice slice(String name, String percent) {
        return new PyramidTerms.Slice(name, new BigDecimal(percent));
    }

    @ParameterizedTest(name = "{0} members: {1}, {2}, {3}, {4}")
    @CsvSource({
        "0, 0, 0, 0, 0",
        "1, 1, 0, 0, 0",
        "10, 1, 0, 1, 8",
        "100, 1, 4, 15, 80",
        "150, 2, 6, 22, 120",
        "1000, 10, 40, 150, 800"
    })
    void shares_are_of_the_number_of_members_rounded_up_from_the_top(
            int members, long platinum, long gold, long iron, long lead) {
        long[] profits = IntStream.range(0, members).mapToLong(nth -> nth * 7L).toArray();
        assertThat(count(new Pyramid(USUAL, profits).levels(profits))).containsExactly(platinum, gold, iron, lead);
    }

    @Test
    void of_equals_the_first_come_first() {
        long[] profits = {5, 9, 5, 5, -3};
        PyramidTerms halves =
                new PyramidTerms(new Counting.Calendar(1), List.of(slice("top", "60"), slice("rest", "40")));
        assertThat(new Pyramid(halves, profits).levels(profits)).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void is_what_sorting_gives() {
        for (int seed = 0; seed < 200; seed++) {
            Random chance = new Random(seed);
            long[] profits = chance.longs(1 + chance.nextInt(300), -20, 20).toArray();
            int[] levels = new Pyramid(USUAL, profits).levels(profits);
            Integer[] order = IntStream.range(0, profits.length).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (one, other) -> Long.compare(profits[other], profits[one]));
            int[] sorted = Arrays.stream(order).mapToInt(nth -> levels[nth]).toArray();
            assertThat(sorted).as("seed %s", seed).isSorted();
            assertThat(count(levels)[0]).isEqualTo((profits.length + 99) / 100);
        }
    }

    private static long[] count(int[] levels) {
        long[] count = new long[4];
        Arrays.stream(levels).forEach(level -> count[level]++);
        return count;
    }
}
