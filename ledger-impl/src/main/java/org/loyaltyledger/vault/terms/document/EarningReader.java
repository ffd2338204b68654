package org.loyaltyledger.vault.terms.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.terms.earning.AmountBasis;
import org.loyaltyledger.vault.terms.earning.EarningTerms;
import org.loyaltyledger.vault.terms.earning.EarningTerms.CampaignCombination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.Combination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.MultiplierBase;
import org.loyaltyledger.vault.terms.earning.Limit;

/** Reads how sales earn points. */
final class EarningReader {

    private EarningReader() {}

    static EarningTerms read(Place place, Amounts amounts) {
        RuleReader rules = new RuleReader(amounts);
        List<Place> places = place.at("rules").items().toList();
        Place.demandUnique(places.stream().map(rule -> rule.at("id")).toList(), "is the id of an earlier rule");
        return new EarningTerms(
                place.at("combination").choice(Combination.class).orElse(Combination.SUM),
                place.at("campaignCombination")
                        .choice(CampaignCombination.class)
                        .orElse(CampaignCombination.SUM),
                place.at("multiplierBase").choice(MultiplierBase.class).orElse(MultiplierBase.UNROUNDED),
                basis(place.at("amountBasis")),
                tenders(place.at("nonEarningTenders")),
                places.stream().map(rules::read).toList(),
                overall(place.at("limits")));
    }

    private static AmountBasis basis(Place place) {
        return new AmountBasis(
                place.at("discount").choice(AmountBasis.Discount.class).orElse(AmountBasis.DEFAULT.discount()),
                place.at("tax").choice(AmountBasis.Tax.class).orElse(AmountBasis.DEFAULT.tax()));
    }

    private static Set<String> tenders(Place place) {
        return place.items().flatMap(item -> item.text().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Limit> overall(Place place) {
        place.items()
                .map(limit -> limit.at("scope"))
                .forEach(scope -> scope.complainIf(
                        scope.text().filter(name -> !name.equals("MEMBER")).isPresent(),
                        "must be MEMBER for a limit over all rules"));
        return place.items().map(RuleReader::limit).toList();
    }
}
