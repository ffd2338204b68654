package org.loyaltyledger.vault.terms.document;

import java.time.Period;
import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Grace;
import org.loyaltyledger.vault.terms.tier.OnReturn;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/** Reads how levels are won, kept and lost, and complains of policies that do not go together. */
record TierPolicies(
        Counting counting,
        Upgrade upgrade,
        Retention retention,
        Downgrade downgrade,
        Optional<Grace> grace,
        OnReturn onReturn) {

    static TierPolicies read(Place place) {
        Counting counting = counting(place.at("period"));
        TierPolicies read = new TierPolicies(
                counting,
                place.at("upgrade").choice(Upgrade.class).orElse(Upgrade.AT_ONCE),
                retention(place.at("retention"), counting),
                place.at("downgrade").choice(Downgrade.class).orElse(Downgrade.REASSESS),
                place.at("grace").ifPresent().map(grace -> new Grace(length(grace), roundUp(grace))),
                place.at("onReturn").choice(OnReturn.class).orElse(OnReturn.REASSESS));
        read.check(place);
        return read;
    }

    static Counting counting(Place place) {
        return switch (place.at("kind").text().orElse("MEMBERSHIP_YEAR")) {
            case "CALENDAR" ->
                new Counting.Calendar(
                        switch (place.at("unit").text().orElse("YEAR")) {
                            case "MONTH" -> 1;
                            case "QUARTER" -> 3;
                            case "HALF_YEAR" -> 6;
                            default -> 12;
                        });
            case "ROLLING" -> new Counting.Rolling(length(place));
            default -> new Counting.MembershipYear();
        };
    }

    private static Retention retention(Place place, Counting counting) {
        boolean rolling = counting instanceof Counting.Rolling;
        return switch (place.at("kind").text().orElse(rolling ? "WHILE_REACHED" : "NEXT_PERIOD")) {
            case "THIS_PERIOD" -> new Retention.ThisPeriod();
            case "DURATION" -> new Retention.Lasting(length(place), roundUp(place));
            case "WHILE_REACHED" -> new Retention.WhileReached();
            default -> new Retention.NextPeriod();
        };
    }

    private void check(Place place) {
        boolean rolling = counting instanceof Counting.Rolling;
        boolean lasting = retention instanceof Retention.Lasting;
        Place kept = place.at("retention").at("kind");
        if (rolling) {
            place.at("upgrade")
                    .complainIf(upgrade == Upgrade.NEXT_PERIOD, "must be AT_ONCE: rolling days have no next period");
            kept.complainIf(
                    !lasting && !(retention instanceof Retention.WhileReached),
                    "must be DURATION or WHILE_REACHED: rolling days have no end");
            place.at("downgrade")
                    .complainIf(
                            downgrade == Downgrade.ONE_LEVEL && !lasting,
                            "needs a retention of a DURATION, for which the lower level is kept");
        } else {
            kept.complainIf(
                    retention instanceof Retention.WhileReached, "is for rolling days; others begin again from zero");
            kept.complainIf(
                    upgrade == Upgrade.NEXT_PERIOD && retention instanceof Retention.ThisPeriod,
                    "a level that begins with the next period cannot end with this one");
        }
        place.at("grace")
                .complainIf(grace.isPresent() && downgrade == Downgrade.NONE, "is never needed: no level is lost");
    }

    private static Period length(Place place) {
        Period length = Dates.period(place.at("length"), Period.ofDays(1));
        place.at("length").complainIf(length.isZero(), "must be at least a day");
        return length;
    }

    private static RoundUp roundUp(Place place) {
        return place.at("roundUpTo").choice(RoundUp.class).orElse(RoundUp.DAY);
    }
}
