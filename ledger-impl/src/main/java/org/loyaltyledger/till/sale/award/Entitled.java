package org.loyaltyledger.till.sale.award;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.member.entitlement.Entitlement;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Effect;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.condition.Condition;
import org.loyaltyledger.vault.terms.earning.Award;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningRule.Layer;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/**
 * What entitles a member to earn more, as rules on top of those of the terms. All that match give: a factor of 2 from a
 * tier and one of 2 from a club make three times the base.
 */
public final class Entitled {

    private Entitled() {}

    /** The terms with the member's own rules. */
    public static Terms terms(Terms terms, Entitlements held) {
        List<EarningRule> rules = new ArrayList<>();
        held.held().forEach(entitlement -> rule(entitlement).ifPresent(rules::add));
        return rules.isEmpty() ? terms : terms.with(terms.earning().with(rules));
    }

    /** The grants by which more is earned. */
    public static List<Grant> earning(Entitlements held) {
        return held.held().stream()
                .filter(entitlement -> rule(entitlement).isPresent())
                .map(Entitlement::grant)
                .distinct()
                .toList();
    }

    /** By how much points live longer: the longest that any benefit says. */
    public static Period later(Entitlements held) {
        return held.with(Effect.LaterExpiry.class)
                .map(entitlement -> ((Effect.LaterExpiry) entitlement.benefit().effect()).by())
                .reduce(Period.ZERO, (one, other) -> days(one) >= days(other) ? one : other);
    }

    /** For comparing only: months have 30 days here. */
    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.getDays();
    }

    private static Optional<EarningRule> rule(Entitlement entitlement) {
        Effect effect = entitlement.benefit().effect();
        if (effect instanceof Effect.EarnMultiplier by) {
            return Optional.of(rule(entitlement, by.when(), by.lines(), new Award.Multiplier(by.factor()), false));
        }
        if (effect instanceof Effect.EarnBonus bonus) {
            return Optional.of(
                    rule(entitlement, bonus.when(), Condition.ALWAYS, new Award.Fixed(bonus.points()), true));
        }
        return Optional.empty();
    }

    private static EarningRule rule(
            Entitlement entitlement, Condition when, Condition lines, Award award, boolean alone) {
        return new EarningRule(
                entitlement.name(),
                Layer.ENTITLEMENT,
                when,
                lines,
                award,
                Optional.empty(),
                Optional.<BigDecimal>empty(),
                List.of(),
                Validity.ALWAYS,
                Optional.empty(),
                alone,
                Optional.empty(),
                LotTerms.USUAL,
                Optional.empty(),
                Optional.empty());
    }
}
