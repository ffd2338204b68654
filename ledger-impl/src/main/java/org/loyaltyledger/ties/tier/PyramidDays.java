package org.loyaltyledger.ties.tier;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.member.activity.Totals.Column;
import org.loyaltyledger.member.activity.Totals.Part;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.PyramidTerms;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * The days that a pyramid counts: the period that the eve of its date belongs to, up to and including the eve. So on
 * 1 January it is the whole of last year.
 *
 * @param until exclusive: the date itself
 */
record PyramidDays(PyramidTerms terms, LocalDate from, LocalDate until) {

    static Optional<PyramidDays> of(Terms terms, LocalDate date) {
        return terms.ties()
                .tiers()
                .pyramid()
                .map(pyramid -> new PyramidDays(pyramid, from(pyramid, terms, date), date));
    }

    /** Profit, then revenue. */
    List<Part> parts() {
        return List.of(new Part(Column.PROFIT, from, until), new Part(Column.SPEND, from, until));
    }

    private static LocalDate from(PyramidTerms pyramid, Terms terms, LocalDate date) {
        LocalDate eve = date.minusDays(1);
        if (pyramid.over() instanceof Counting.Rolling rolling) {
            Period length = rolling.length();
            return eve.minus(length).plusDays(1);
        }
        TierTerms tiers = terms.ties().tiers();
        TierTerms counted = new TierTerms(
                tiers.measure(),
                pyramid.over(),
                tiers.upgrade(),
                tiers.retention(),
                tiers.downgrade(),
                tiers.grace(),
                tiers.onReturn(),
                tiers.levels(),
                Optional.empty());
        return new Ladder(counted, terms.zone(), eve).season(eve);
    }
}
