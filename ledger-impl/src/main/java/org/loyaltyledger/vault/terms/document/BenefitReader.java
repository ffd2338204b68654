package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Effect;
import org.loyaltyledger.vault.terms.condition.Expressions.Scope;

/** Reads benefits: those that the terms state by id, and those that an individual contract states itself. */
record BenefitReader(Amounts amounts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Map<String, Benefit> read(Place place) {
        List<Place> places = place.items().toList();
        Place.demandUnique(places.stream().map(item -> item.at("id")).toList(), "is the id of an earlier benefit");
        Map<String, Benefit> byId = new LinkedHashMap<>();
        places.stream().map(this::benefit).forEach(benefit -> byId.putIfAbsent(benefit.id(), benefit));
        return byId;
    }

    /** Complains of ids that no benefit has. */
    static List<String> named(Place place, Map<String, Benefit> benefits) {
        place.items()
                .forEach(item -> item.complainIf(
                        item.text().filter(id -> !benefits.containsKey(id)).isPresent(), "is the id of no benefit"));
        return place.items().flatMap(item -> item.text().stream()).toList();
    }

    private Benefit benefit(Place place) {
        String id = place.at("id").text().orElse("");
        return new Benefit(
                id,
                place.at("name").text().orElse(id),
                effect(place),
                amounts.read(place.at("valuePerYear")),
                place.at("basis").text().orElse(""));
    }

    private Effect effect(Place place) {
        return switch (place.at("kind").text().orElse("")) {
            case "EARN_MULTIPLIER" ->
                new Effect.EarnMultiplier(
                        RuleReader.factor(place.at("factor")),
                        RuleReader.condition(place.at("when"), Scope.SALE),
                        RuleReader.condition(place.at("lines"), Scope.LINE));
            case "EARN_BONUS" ->
                new Effect.EarnBonus(
                        place.at("points").whole().orElse(1L), RuleReader.condition(place.at("when"), Scope.SALE));
            case "PERCENT_OFF" ->
                new Effect.PercentOff(
                        percent(place.at("percent")), RuleReader.condition(place.at("lines"), Scope.LINE));
            case "FIXED_PRICE" ->
                new Effect.FixedPrice(place.at("sku").text().orElse(""), amounts.readOrOne(place.at("price")));
            case "SERVICE" ->
                new Effect.ServiceOff(
                        place.at("service").text().orElse(""),
                        place.at("percent")
                                .ifPresent()
                                .map(BenefitReader::percent)
                                .orElse(HUNDRED));
            case "PRICE_LOCK" ->
                new Effect.PriceLock(place.at("sku").text().orElse(""), amounts.readOrOne(place.at("price")));
            case "TIER_GUARANTEE" ->
                new Effect.TierGuarantee(place.at("tier").text().orElse(""));
            case "LATER_EXPIRY" -> new Effect.LaterExpiry(Dates.period(place.at("by"), Period.ZERO));
            default -> new Effect.EarlyAccess(place.at("to").text().orElse(""));
        };
    }

    private static BigDecimal percent(Place place) {
        BigDecimal percent = place.decimal().orElse(HUNDRED);
        place.complainIf(percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0, "must be above 0 and at most 100");
        return percent;
    }
}
