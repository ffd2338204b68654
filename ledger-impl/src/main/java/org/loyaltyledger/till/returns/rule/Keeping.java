package org.loyaltyledger.till.returns.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.till.sale.award.Awards;
import org.loyaltyledger.till.sale.award.Earning;
import org.loyaltyledger.till.sale.award.RuleAward;
import org.loyaltyledger.till.sale.award.Used;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.vault.terms.ReturnTerms;

/**
 * How much of each award stays earned. By item, it is what the sale's terms give for the items that are left; by amount,
 * the award in proportion to the amount that is left, rounded down.
 */
final class Keeping {

    private Keeping() {}

    static List<Long> nothing(Sold sold) {
        return sold.given().stream().map(given -> 0L).toList();
    }

    static List<Long> earned(Sold sold, Left left) {
        return sold.terms().returns().basis() == ReturnTerms.Basis.BY_AMOUNT
                ? byAmount(sold, left)
                : byItem(sold, left);
    }

    private static List<Long> byAmount(Sold sold, Left left) {
        long keep = left.ofEarning().times(BigDecimal.valueOf(sold.earned())).toPoints(RoundingMode.DOWN);
        List<Long> kept = new ArrayList<>();
        for (Given given : sold.given()) {
            kept.add(left.ofEarning().times(BigDecimal.valueOf(given.points())).toPoints(RoundingMode.DOWN));
        }
        handOut(kept, sold.given(), keep);
        return kept;
    }

    /**
     * The rest of the basket is judged anew. Rules that share one rounding, or of which only one gives, may shift a point
     * or the whole award among themselves, so the bound of what was given holds for each such group and not for a rule.
     */
    private static List<Long> byItem(Sold sold, Left left) {
        Awards now = Earning.of(left.basket(), sold.buyer(), sold.terms(), Used.NOTHING);
        Groups groups = new Groups(sold.terms(), sold.given());
        Map<String, Long> given = new HashMap<>();
        sold.given().forEach(award -> given.merge(groups.of(award.rule()), award.points(), Math::addExact));
        Map<String, Long> wanted = new HashMap<>();
        for (RuleAward award : now.awards()) {
            wanted.merge(groups.of(award.rule()), award.given(), Math::addExact);
        }
        List<Long> kept = new ArrayList<>();
        for (Given award : sold.given()) {
            long alone = now.of(award.rule()).map(RuleAward::given).orElse(0L);
            kept.add(Math.min(alone, award.points()));
        }
        given.forEach((group, points) -> {
            long keep = Math.min(points, wanted.getOrDefault(group, 0L));
            groups.handOut(group, kept, keep);
        });
        return kept;
    }

    /** Raises the parts, each up to what was given, until they add up to {@code keep}. */
    static void handOut(List<Long> kept, List<Given> given, long keep) {
        long rest = keep - kept.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < kept.size() && rest > 0; i++) {
            long more = Math.min(rest, given.get(i).points() - kept.get(i));
            kept.set(i, kept.get(i) + more);
            rest -= more;
        }
    }
}
