package org.loyaltyledger.vault.terms.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.TieTerms;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** Reads what holds a member: the benefits, and the sections that grant them. */
final class TieReader {

    private TieReader() {}

    static TieTerms read(Place place, Amounts amounts) {
        Map<String, Benefit> benefits = new BenefitReader(amounts).read(place.at("benefits"));
        TierReader tiers = new TierReader(amounts, benefits);
        ClubReader clubs = new ClubReader(amounts, benefits, place.at("benefits"));
        BundleReader bundles = new BundleReader(amounts, benefits, place);
        ContractReader contracts = new ContractReader(amounts, benefits, place.at("benefits"));
        Map<Source, Map<String, List<String>>> granted = new EnumMap<>(Source.class);
        granted.put(Source.TIER, tiers.granted(place.at("tiers")));
        granted.put(Source.CLUB, clubs.granted(place.at("clubs")));
        granted.put(Source.BUNDLE, bundles.granted(place.at("bundles")));
        granted.put(Source.CONTRACT, contracts.granted(place.at("contracts")));
        TierTerms ladder = tiers.read(place.at("tiers"));
        tiers.guaranteed(place.at("benefits"), ladder);
        return new TieTerms(
                benefits,
                granted,
                ladder,
                clubs.read(place.at("clubs")),
                bundles.read(place.at("bundles")),
                contracts.read(place.at("contracts")));
    }
}
