package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.condition.BadExpression;
import org.loyaltyledger.vault.terms.condition.Condition;
import org.loyaltyledger.vault.terms.condition.Expressions;
import org.loyaltyledger.vault.terms.condition.Expressions.Scope;
import org.loyaltyledger.vault.terms.earning.Award;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningRule.Layer;
import org.loyaltyledger.vault.terms.earning.Limit;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/** Reads one earning rule. */
record RuleReader(Amounts amounts) {

    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100);

    EarningRule read(Place place) {
        Layer layer = place.at("layer").choice(Layer.class).orElse(Layer.BASE);
        Award award = award(place.at("award"));
        boolean alone = place.at("alone").flag();
        if (award instanceof Award.Multiplier) {
            place.at("award").complainIf(layer == Layer.BASE, "a base rule has nothing to multiply");
            place.at("alone").complainIf(alone, "a multiplier has nothing to multiply alone");
        }
        place.at("alone").complainIf(alone && layer == Layer.BASE, "is for campaigns; a base rule needs no other");
        return new EarningRule(
                place.at("id").text().orElse(""),
                layer,
                condition(place.at("when"), Scope.SALE),
                condition(place.at("lines"), Scope.LINE),
                award,
                place.at("rounding").ifPresent().map(Policies::rounding),
                amounts.read(place.at("minimumSale")),
                place.at("limits").items().map(RuleReader::limit).toList(),
                Dates.validity(place.at("valid")),
                place.at("code").text(),
                alone,
                place.at("campaign").text(),
                new LotTerms(
                        place.at("expiry").ifPresent().map(Policies::expiry),
                        place.at("activation").ifPresent().map(Policies::activation),
                        place.at("funder").text(),
                        Math.toIntExact(place.at("priority")
                                .whole()
                                .filter(RuleReader::isSmall)
                                .orElse(0L))),
                event(place, award),
                place.at("name").text());
    }

    private static Optional<String> event(Place place, Award award) {
        Optional<String> event = place.at("event").text();
        if (event.isPresent()) {
            place.at("award")
                    .complainIf(
                            award instanceof Award.PerAmount || award instanceof Award.PerStep,
                            "an event has no amount; use FIXED or PER_ITEM");
            for (String field : List.of("lines", "minimumSale", "code")) {
                place.at(field).complainIf(place.at(field).isPresent(), "is for sales, not for events");
            }
        }
        return event;
    }

    static Limit limit(Place place) {
        Optional<Bucket> per = place.at("period").choice(Bucket.class);
        return new Limit(
                place.at("scope").choice(Limit.Scope.class).orElse(Limit.Scope.MEMBER),
                per,
                place.at("points").whole().orElse(0L),
                place.at("exceed").choice(Limit.Exceed.class).orElse(Limit.Exceed.CAP));
    }

    private Award award(Place place) {
        long points = place.at("points").whole().orElse(1L);
        return switch (place.at("kind").text().orElse("FIXED")) {
            case "PER_AMOUNT" -> new Award.PerAmount(points, amounts.readOrOne(place.at("per")));
            case "PER_STEP" -> new Award.PerStep(points, amounts.readOrOne(place.at("per")));
            case "PER_ITEM" -> new Award.PerItem(points);
            case "MULTIPLIER" -> new Award.Multiplier(factor(place.at("factor")));
            default -> new Award.Fixed(points);
        };
    }

    static BigDecimal factor(Place place) {
        BigDecimal factor = place.decimal().orElse(BigDecimal.ONE);
        place.complainIf(
                factor.compareTo(BigDecimal.ONE) < 0 || factor.compareTo(MOST_TIMES) > 0, "must be from 1 to 100");
        return factor;
    }

    static Condition condition(Place place, Scope scope) {
        try {
            return place.text()
                    .map(source -> Expressions.compile(source, scope))
                    .orElse(Condition.ALWAYS);
        } catch (BadExpression bad) {
            bad.errors().forEach(place::complain);
            return Condition.ALWAYS;
        }
    }

    private static boolean isSmall(long number) {
        return Math.abs(number) <= 100;
    }
}
