package org.loyaltyledger.till.reassessment;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.till.returns.rule.Remains;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.award.RuleAward;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * A sale as it was booked, and as it is when everything that happened before it is known.
 *
 * @param after the same sale with its awards as they should be; what came back of it later is in both
 * @param awards as they were evaluated
 * @param later by how much points of then live longer
 */
record Evaluated(SaleRow before, SaleRow after, List<RuleAward> awards, Period later, TermsVersion version) {

    /** Points that each rule should have given more, or with a minus fewer, of what remains of the sale. */
    Map<String, Long> differences() {
        Map<String, Long> differences = new LinkedHashMap<>();
        add(differences, after, 1);
        add(differences, before, -1);
        differences.values().removeIf(points -> points == 0);
        return differences;
    }

    private void add(Map<String, Long> differences, SaleRow sale, int sign) {
        List<Long> earned =
                Remains.of(sale.sold(version.terms()), sale.returned()).earned();
        for (int i = 0; i < earned.size(); i++) {
            Given given = sale.given().get(i);
            differences.merge(given.rule(), sign * earned.get(i), Math::addExact);
        }
    }

    /** Net of all rules. */
    long total() {
        return differences().values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isChanged() {
        return !after.given().equals(before.given());
    }
}
