package org.loyaltyledger.till.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.condition.Condition;
import org.loyaltyledger.vault.terms.condition.Facts;
import org.loyaltyledger.vault.terms.condition.LineFacts;
import org.loyaltyledger.vault.terms.condition.Verdict;
import org.loyaltyledger.vault.terms.earning.Award;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningRule.Layer;
import org.loyaltyledger.vault.terms.earning.Limit;
import org.loyaltyledger.vault.terms.earning.LotTerms;
import org.loyaltyledger.vault.terms.earning.Rounding;

/** Earning rules for tests, said in one line: {@code perAmount("base", 1, "10.00").minimum("100.00").rule()}. */
public final class Rules {

    private final String id;
    private final Award award;
    private Layer layer = Layer.BASE;
    private Condition when = Condition.ALWAYS;
    private Condition lines = Condition.ALWAYS;
    private Rounding rounding;
    private BigDecimal minimum;
    private List<Limit> limits = List.of();
    private Validity valid = Validity.ALWAYS;
    private String code;
    private boolean alone;
    private String campaign;
    private LotTerms lots = LotTerms.USUAL;
    private String event;

    private Rules(String id, Award award) {
        this.id = id;
        this.award = award;
    }

    public static Rules perAmount(String id, long points, String per) {
        return new Rules(id, new Award.PerAmount(points, new BigDecimal(per)));
    }

    public static Rules perStep(String id, long points, String per) {
        return new Rules(id, new Award.PerStep(points, new BigDecimal(per)));
    }

    public static Rules fixed(String id, long points) {
        return new Rules(id, new Award.Fixed(points));
    }

    public static Rules perItem(String id, long points) {
        return new Rules(id, new Award.PerItem(points));
    }

    public static Rules times(String id, String factor) {
        return new Rules(id, new Award.Multiplier(new BigDecimal(factor))).campaign();
    }

    public Rules campaign() {
        layer = Layer.CAMPAIGN;
        return this;
    }

    public Rules campaign(String name) {
        campaign = name;
        return campaign();
    }

    public Rules alone() {
        alone = true;
        return this;
    }

    public Rules when(Predicate<Facts> test) {
        when = condition(test);
        return this;
    }

    public Rules lines(Predicate<LineFacts> test) {
        lines = condition(facts -> test.test(facts.line().orElseThrow()));
        return this;
    }

    public Rules rounding(Rounding how) {
        rounding = how;
        return this;
    }

    public Rules minimum(String amount) {
        minimum = new BigDecimal(amount);
        return this;
    }

    public Rules limits(Limit... some) {
        limits = List.of(some);
        return this;
    }

    public Rules valid(Validity when) {
        valid = when;
        return this;
    }

    public Rules code(String word) {
        code = word;
        return this;
    }

    public Rules event(String name) {
        event = name;
        return this;
    }

    public Rules lots(LotTerms terms) {
        lots = terms;
        return this;
    }

    public EarningRule rule() {
        return new EarningRule(
                id,
                layer,
                when,
                lines,
                award,
                Optional.ofNullable(rounding),
                Optional.ofNullable(minimum),
                limits,
                valid,
                Optional.ofNullable(code),
                alone,
                Optional.ofNullable(campaign),
                lots,
                Optional.ofNullable(event),
                Optional.empty());
    }

    private static Condition condition(Predicate<Facts> test) {
        return new Condition() {
            @Override
            public Verdict test(Facts facts) {
                return test.test(facts) ? Verdict.YES : Verdict.NO;
            }

            @Override
            public String source() {
                return "a predicate of a test";
            }
        };
    }
}
