package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.bundle.AddOn;
import org.loyaltyledger.vault.terms.bundle.AtMost;
import org.loyaltyledger.vault.terms.bundle.Bonus;
import org.loyaltyledger.vault.terms.bundle.BundleTerms;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.bundle.Component;
import org.loyaltyledger.vault.terms.bundle.Ending;
import org.loyaltyledger.vault.terms.bundle.Reward;
import org.loyaltyledger.vault.terms.bundle.Subscription;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/**
 * Reads the section {@code bundles}.
 *
 * @param document the whole of it: shares need the value of a point, parts are named by other sections
 */
record BundleReader(Amounts amounts, Map<String, Benefit> benefits, Place document) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BundleTerms read(Place place) {
        List<Place> places = place.items().toList();
        Place.demandUnique(places.stream().map(item -> item.at("id")).toList(), "is the id of an earlier bundle");
        List<Collected> collected = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        List<AddOn> addOns = new ArrayList<>();
        for (Place item : places) {
            switch (item.at("kind").text().orElse("")) {
                case "SUBSCRIPTION" -> subscriptions.add(subscription(item));
                case "ADD_ON" -> addOns.add(addOn(item));
                default -> collected.add(collected(item));
            }
        }
        new PartReader(document).demandNoCircle(places);
        return new BundleTerms(collected, subscriptions, addOns);
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        Map<String, List<String>> granted = new HashMap<>();
        place.items()
                .forEach(item -> granted.put(
                        id(item),
                        item.at("benefits")
                                .items()
                                .flatMap(benefit -> benefit.text().stream())
                                .toList()));
        return granted;
    }

    private Collected collected(Place place) {
        List<Component> components = new ComponentReader(amounts).read(place.at("components"));
        long needed = place.at("needed").whole().orElse((long) components.size());
        place.at("needed").complainIf(needed > components.size(), "is more than there are components");
        return new Collected(
                id(place),
                name(place),
                components,
                (int) Math.min(needed, components.size()),
                place.at("days").whole().filter(days -> days <= 3660).map(Long::intValue),
                atMost(place.at("atMost")),
                reward(place));
    }

    private Subscription subscription(Place place) {
        PartReader parts = new PartReader(document);
        return new Subscription(
                id(place),
                name(place),
                place.at("parts").items().map(parts::read).toList(),
                place.at("signUp").flag(),
                ending(place.at("ending")),
                atMost(place.at("atMost")).orElse(AtMost.ONCE),
                reward(place));
    }

    private AddOn addOn(Place place) {
        return new AddOn(
                id(place),
                name(place),
                new PartReader(document).read(place.at("base")),
                place.at("term").ifPresent().map(BundleReader::length),
                reward(place));
    }

    private Reward reward(Place place) {
        List<String> ids = BenefitReader.named(place.at("benefits"), benefits);
        Optional<Period> lasting = place.at("benefitsFor").ifPresent().map(BundleReader::length);
        boolean bought = place.at("components").isPresent();
        place.at("benefitsFor")
                .complainIf(bought && !ids.isEmpty() && lasting.isEmpty(), "must say how long they last");
        place.at("benefits").complainIf(lasting.isPresent() && ids.isEmpty(), "must name what lasts so long");
        Place bonus = place.at("bonus");
        place.complainIf(ids.isEmpty() && !bonus.isPresent(), "must have a bonus or benefits");
        bonus.at("percent")
                .complainIf(bonus.at("percent").isPresent() && !bought, "is a share of components that are bought");
        return new Reward(bonus.ifPresent().map(this::bonus), ids, lasting);
    }

    private Bonus bonus(Place place) {
        return place.at("percent")
                .ifPresent()
                .map(share -> new Bonus(0, percent(share), value(share)))
                .orElseGet(() -> Bonus.fixed(place.at("points").whole().orElse(1L)));
    }

    private BigDecimal value(Place share) {
        Optional<BigDecimal> value =
                document.at("points").at("value").at("amount").decimal();
        share.complainIf(value.isEmpty(), "needs the value of a point: state points.value");
        return value.filter(worth -> worth.signum() > 0).orElse(BigDecimal.ONE);
    }

    private static BigDecimal percent(Place place) {
        BigDecimal percent = place.decimal().orElse(HUNDRED);
        place.complainIf(percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0, "must be above 0 and at most 100");
        return percent;
    }

    private static Ending ending(Place place) {
        Ending.When when = place.at("when").choice(Ending.When.class).orElse(Ending.When.AT_ONCE);
        Place period = place.at("period");
        period.complainIf(when != Ending.When.AT_ONCE && !period.isPresent(), "is missing");
        period.complainIf(place.isPresent() && when == Ending.When.AT_ONCE && period.isPresent(), "is not for AT_ONCE");
        return new Ending(when, period.ifPresent().map(BundleReader::length).orElse(Period.ofDays(1)));
    }

    private static Period length(Place place) {
        Period length = Dates.period(place, Period.ofDays(1));
        place.complainIf(length.isZero(), "must be above zero");
        return length.isZero() ? Period.ofDays(1) : length;
    }

    private static Optional<AtMost> atMost(Place place) {
        return place.ifPresent()
                .map(limit -> new AtMost(
                        limit.at("times").whole().orElse(1L),
                        limit.at("per").choice(Bucket.class).orElse(Bucket.EVER)));
    }

    private static String id(Place place) {
        return place.at("id").text().orElse("");
    }

    private static String name(Place place) {
        return place.at("name").text().orElse(id(place));
    }
}
