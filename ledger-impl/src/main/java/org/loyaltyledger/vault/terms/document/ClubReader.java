package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.club.Club;
import org.loyaltyledger.vault.terms.club.ClubTerms;
import org.loyaltyledger.vault.terms.club.Family;
import org.loyaltyledger.vault.terms.club.Plan;

/**
 * Reads the section {@code clubs}.
 *
 * @param stated the section {@code benefits}, as it is written
 */
record ClubReader(Amounts amounts, Map<String, Benefit> benefits, Place stated) {

    /** A February: no month is shorter. */
    private static final LocalDate SHORTEST = LocalDate.of(2023, 2, 1);

    ClubTerms read(Place place) {
        Place.demandUnique(place.items().map(club -> club.at("id")).toList(), "is the id of an earlier club");
        Place.demandUnique(plans(place).map(plan -> plan.at("id")).toList(), "is the id of an earlier plan");
        return new ClubTerms(place.items().map(this::club).toList());
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        Map<String, List<String>> byPlan = new LinkedHashMap<>();
        plans(place).forEach(plan -> plan.at("id").text().ifPresent(id -> byPlan.put(id, named(plan))));
        return byPlan;
    }

    private static Stream<Place> plans(Place place) {
        return place.items().flatMap(club -> club.at("plans").items());
    }

    private Club club(Place place) {
        String id = place.at("id").text().orElse("");
        return new Club(
                id,
                place.at("name").text().orElse(id),
                place.at("plans").items().map(this::plan).toList());
    }

    private Plan plan(Place place) {
        String id = place.at("id").text().orElse("");
        Period period = Dates.period(place.at("period"), Period.ZERO);
        place.at("period").complainIf(place.at("period").isPresent() && period.isZero(), "must be at least a day");
        Period grace = grace(place.at("grace"), period);
        Period firstGrace = grace(place.at("firstGrace"), period);
        List<String> ids = BenefitReader.named(place.at("benefits"), benefits);
        return new Plan(
                id,
                place.at("name").text().orElse(id),
                place.at("kind").choice(Plan.Kind.class).orElse(Plan.Kind.FREE),
                amounts.read(place.at("price")).orElse(BigDecimal.ZERO),
                new PriceReader(amounts).changes(place.at("priceChanges")),
                period,
                Dates.period(place.at("trial"), Period.ZERO),
                grace,
                firstGrace,
                longestPause(place.at("pause")),
                ids,
                promise(ids),
                place.at("refund").choice(Plan.Refund.class).orElse(Plan.Refund.NONE),
                place.at("family").ifPresent().map(ClubReader::family));
    }

    private static Period grace(Place place, Period period) {
        Period grace = Dates.period(place, Period.ZERO);
        place.complainIf(
                !period.isZero() && !SHORTEST.plus(grace).isBefore(SHORTEST.plus(period)),
                "must be shorter than the period");
        return grace;
    }

    private static Optional<Period> longestPause(Place place) {
        return place.ifPresent().map(pause -> {
            Period longest = Dates.period(pause.at("longest"), Period.ofDays(1));
            pause.at("longest").complainIf(longest.isZero(), "must be at least a day");
            return longest;
        });
    }

    private static Family family(Place place) {
        return new Family(
                place.at("maxMembers").whole().orElse(1L).intValue(),
                place.at("maySpend").choice(Family.MaySpend.class).orElse(Family.MaySpend.HOLDER),
                place.at("leaverTakes").choice(Family.LeaverTakes.class).orElse(Family.LeaverTakes.NOTHING));
    }

    private static List<String> named(Place plan) {
        return plan.at("benefits")
                .items()
                .flatMap(item -> item.text().stream())
                .distinct()
                .toList();
    }

    private String promise(List<String> ids) {
        ArrayNode promised = Json.mapper().createArrayNode();
        stated.items().map(Place::node).filter(node -> ids.contains(id(node))).forEach(promised::add);
        return promised.toString();
    }

    private static String id(JsonNode benefit) {
        return benefit.path("id").asText();
    }
}
