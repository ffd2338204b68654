package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Grace;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.terms.tier.OnReturn;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.TierTerms;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/** Terms of tiers for tests: calendar years by spend, kept to the end of the next year, and what a case makes different. */
public final class Ladders {

    public static final Counting MONTHS = new Counting.Calendar(1);
    public static final Counting YEARS = new Counting.Calendar(12);

    private Measure.Kind measure = Measure.Kind.SPEND;
    private Counting counting = YEARS;
    private Upgrade upgrade = Upgrade.AT_ONCE;
    private Retention retention = new Retention.NextPeriod();
    private Downgrade downgrade = Downgrade.REASSESS;
    private Optional<Grace> grace = Optional.empty();
    private OnReturn onReturn = OnReturn.REASSESS;
    private final List<Level> levels = new ArrayList<>();

    /** @param levels such as {@code BRONZE 0}, or {@code VIP 900 !} for one that nobody falls below */
    public static Ladders of(String... levels) {
        Ladders ladder = new Ladders();
        for (String level : levels) {
            String[] part = level.split(" ");
            ladder.levels.add(new Level(
                    part[0], part[0], new BigDecimal(part[1]), List.of(part[0] + "-benefit"), part.length > 2));
        }
        return ladder;
    }

    public Ladders measure(Measure.Kind what) {
        measure = what;
        return this;
    }

    public Ladders counting(Counting over) {
        counting = over;
        return this;
    }

    public Ladders rolling(String length) {
        counting = new Counting.Rolling(Period.parse(length));
        retention = new Retention.WhileReached();
        return this;
    }

    public Ladders upgrade(Upgrade when) {
        upgrade = when;
        return this;
    }

    public Ladders retention(Retention how) {
        retention = how;
        return this;
    }

    public Ladders lasting(String length) {
        return retention(new Retention.Lasting(Period.parse(length), RoundUp.DAY));
    }

    public Ladders downgrade(Downgrade how) {
        downgrade = how;
        return this;
    }

    public Ladders grace(String length, RoundUp roundUp) {
        grace = Optional.of(new Grace(Period.parse(length), roundUp));
        return this;
    }

    public Ladders onReturn(OnReturn how) {
        onReturn = how;
        return this;
    }

    public TierTerms terms() {
        return new TierTerms(
                new Measure(measure, ""),
                counting,
                upgrade,
                retention,
                downgrade,
                grace,
                onReturn,
                levels,
                Optional.empty());
    }
}
