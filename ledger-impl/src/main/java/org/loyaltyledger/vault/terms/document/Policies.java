package org.loyaltyledger.vault.terms.document;

import java.math.RoundingMode;
import java.time.MonthDay;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.Activity;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.RestoreExpired;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.earning.Rounding;

/** Reads the policies of points' lives. */
final class Policies {

    private static final List<MonthDay> SOME_DAY = List.of(MonthDay.of(1, 1));

    private Policies() {}

    static ExpiryPolicy expiry(Place place) {
        return switch (place.at("kind").text().orElse("NONE")) {
            case "ROLLING" -> new ExpiryPolicy.Rolling(length(place), roundUp(place));
            case "CALENDAR" -> new ExpiryPolicy.Calendar(dates(place), Dates.period(place.at("atLeast"), Period.ZERO));
            case "SLIDING" -> new ExpiryPolicy.Sliding(length(place), roundUp(place), activities(place));
            default -> new ExpiryPolicy.None();
        };
    }

    static ActivationPolicy activation(Place place) {
        return switch (place.at("kind").text().orElse("IMMEDIATE")) {
            case "PERIOD" -> {
                Period length = length(place);
                place.at("length").complainIf(length.isZero(), "must be at least a day");
                yield new ActivationPolicy.Period(length);
            }
            case "DATES" -> new ActivationPolicy.Dates(dates(place));
            case "EVENT" ->
                new ActivationPolicy.Event(
                        place.at("event").text().orElse(""), Dates.period(place.at("cancelAfter"), Period.ZERO));
            default -> new ActivationPolicy.Immediate();
        };
    }

    static RestoreExpired restoreExpired(Place place) {
        return place.at("kind").text().filter("GRACE"::equals).isPresent()
                ? new RestoreExpired.Grace(length(place))
                : new RestoreExpired.Lost();
    }

    static Rounding rounding(Place place) {
        return new Rounding(
                place.at("mode").choice(RoundingMode.class).orElse(RoundingMode.DOWN),
                place.at("stage").choice(Rounding.Stage.class).orElse(Rounding.Stage.SALE));
    }

    private static Period length(Place place) {
        return Dates.period(place.at("length"), Period.ofDays(1));
    }

    private static RoundUp roundUp(Place place) {
        return place.at("roundUpTo").choice(RoundUp.class).orElse(RoundUp.DAY);
    }

    private static List<MonthDay> dates(Place place) {
        List<MonthDay> dates = Dates.monthDays(place.at("dates"));
        return dates.isEmpty() ? SOME_DAY : dates;
    }

    private static Set<Activity> activities(Place place) {
        Set<Activity> activities = EnumSet.noneOf(Activity.class);
        place.at("extendedBy").items().forEach(item -> item.choice(Activity.class)
                .ifPresent(activities::add));
        return activities;
    }
}
