package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Effect;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** Reads the section {@code tiers}. */
record TierReader(Amounts amounts, Map<String, Benefit> benefits) {

    private static final Set<Measure.Kind> WHOLE = Set.of(Measure.Kind.POINTS, Measure.Kind.VISITS);

    TierTerms read(Place place) {
        if (!place.isPresent()) {
            return TierTerms.NONE;
        }
        Measure measure = measure(place);
        TierPolicies policies = TierPolicies.read(place);
        return new TierTerms(
                measure,
                policies.counting(),
                policies.upgrade(),
                policies.retention(),
                policies.downgrade(),
                policies.grace(),
                policies.onReturn(),
                levels(place.at("levels"), measure),
                place.at("pyramid").ifPresent().map(PyramidReader::read));
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        Map<String, List<String>> granted = new LinkedHashMap<>();
        place.at("levels").items().forEach(level -> level.at("code")
                .text()
                .ifPresent(code -> granted.put(code, BenefitReader.named(level.at("benefits"), benefits))));
        return granted;
    }

    /** Complains of benefits that guarantee a level which there is not. */
    void guaranteed(Place place, TierTerms tiers) {
        place.items()
                .map(benefit -> benefit.at("tier"))
                .forEach(tier -> tier.complainIf(
                        tier.text()
                                .filter(code -> tiers.rank(code) == TierTerms.NO_RANK)
                                .isPresent(),
                        "is the code of no level"));
    }

    private static Measure measure(Place place) {
        Measure.Kind kind = place.at("measure").choice(Measure.Kind.class).orElse(Measure.Kind.POINTS);
        Optional<String> event = place.at("event").text();
        if (kind == Measure.Kind.EVENT) {
            place.at("event").complainIf(event.isEmpty(), "is missing");
        } else {
            place.at("event").complainIf(event.isPresent(), "is for the measure EVENT");
        }
        return new Measure(kind, event.orElse(""));
    }

    private List<Level> levels(Place place, Measure measure) {
        List<Place> places = place.items().toList();
        Place.demandUnique(places.stream().map(item -> item.at("code")).toList(), "is the code of a lower level");
        List<Level> levels = places.stream().map(item -> level(item, measure)).collect(Collectors.toList());
        for (int nth = 1; nth < levels.size(); nth++) {
            BigDecimal lower = levels.get(nth - 1).threshold();
            places.get(nth)
                    .at("threshold")
                    .complainIf(
                            levels.get(nth).threshold().compareTo(lower) <= 0,
                            "must be above " + lower.toPlainString() + ", the threshold of the level below");
        }
        return levels;
    }

    private Level level(Place place, Measure measure) {
        String code = place.at("code").text().orElse("");
        BigDecimal threshold = place.at("threshold").decimal().orElse(BigDecimal.ZERO);
        place.at("threshold")
                .complainIf(
                        WHOLE.contains(measure.kind())
                                && threshold.stripTrailingZeros().scale() > 0,
                        "must be whole for the measure " + measure.kind());
        place.at("benefits")
                .items()
                .forEach(item -> item.complainIf(
                        item.text().map(benefits::get).map(Benefit::effect).stream()
                                .anyMatch(Effect.TierGuarantee.class::isInstance),
                        "guarantees a tier, which a tier itself cannot"));
        return new Level(
                code,
                place.at("name").text().orElse(code),
                threshold,
                place.at("benefits")
                        .items()
                        .flatMap(item -> item.text().stream())
                        .toList(),
                place.at("neverBelow").flag());
    }
}
