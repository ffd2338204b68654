package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.RedemptionTerms;
import org.loyaltyledger.vault.terms.Reward;

/** Reads how points are spent. */
final class RedemptionReader {

    private static final Duration USUAL_TTL = Duration.ofMinutes(15);
    private static final Duration LONGEST_TTL = Duration.ofDays(366);

    private RedemptionReader() {}

    static RedemptionTerms read(Place place, Amounts amounts) {
        List<Place> ratios = place.at("ratios").items().toList();
        List<Place> rewards = place.at("rewards").items().toList();
        Place.demandUnique(ratios.stream().map(ratio -> ratio.at("id")).toList(), "is the id of an earlier ratio");
        Place.demandUnique(rewards.stream().map(reward -> reward.at("id")).toList(), "is the id of an earlier reward");
        return new RedemptionTerms(
                place.at("earnedInSaleSpendable").flag(),
                Dates.duration(place.at("holdTtl"), LONGEST_TTL, USUAL_TTL),
                ratios.stream().map(ratio -> ratio(ratio, amounts)).toList(),
                rewards.stream().map(RedemptionReader::reward).toList());
    }

    private static Ratio ratio(Place place, Amounts amounts) {
        long step = place.at("step").whole().orElse(1L);
        long minimum = place.at("minimum").whole().orElse(1L);
        Optional<Long> maximum = place.at("maximumPoints").whole();
        place.at("maximumPoints")
                .complainIf(
                        maximum.filter(most -> !hasMultiple(step, minimum, most))
                                .isPresent(),
                        "leaves no multiple of step from minimum on");
        Optional<BigDecimal> share = place.at("maximumShare").decimal();
        place.at("maximumShare")
                .complainIf(share.filter(fraction -> fraction.signum() == 0).isPresent(), "must be above zero");
        return new Ratio(
                place.at("id").text().orElse(""),
                place.at("points").whole().orElse(1L),
                amounts.readOrOne(place.at("amount")),
                step,
                minimum,
                maximum,
                amounts.read(place.at("maximumAmount")),
                share);
    }

    private static Reward reward(Place place) {
        String id = place.at("id").text().orElse("");
        return new Reward(
                id,
                place.at("name").text().orElse(id),
                place.at("points").whole().orElse(1L),
                place.at("items").whole().orElse(1L),
                place.at("stock").whole(),
                Dates.validity(place.at("valid")),
                place.at("onReturn").choice(Reward.OnReturn.class).orElse(Reward.OnReturn.RESTOCK));
    }

    private static boolean hasMultiple(long step, long from, long to) {
        return step < 1 || to / step * step >= Math.max(from, 1);
    }
}
