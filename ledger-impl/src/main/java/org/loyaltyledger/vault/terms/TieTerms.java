package org.loyaltyledger.vault.terms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.BundleTerms;
import org.loyaltyledger.vault.terms.club.ClubTerms;
import org.loyaltyledger.vault.terms.contract.ContractTerms;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * What holds a member: the benefits there are, and what grants them.
 *
 * @param benefits by id
 * @param granted ids of the benefits that a source's codes grant, such as those of the tier {@code GOLD}
 */
public record TieTerms(
        Map<String, Benefit> benefits,
        Map<Source, Map<String, List<String>>> granted,
        TierTerms tiers,
        ClubTerms clubs,
        BundleTerms bundles,
        ContractTerms contracts) {

    public static final TieTerms NONE =
            new TieTerms(Map.of(), Map.of(), TierTerms.NONE, ClubTerms.NONE, BundleTerms.NONE, ContractTerms.NONE);

    public TieTerms {
        benefits = Map.copyOf(benefits);
        granted = Map.copyOf(granted);
    }

    /** The benefits that come with a tier level, a club's plan, a bundle, a contract's template or an offer. */
    public List<Benefit> of(Source source, String code) {
        return granted.getOrDefault(source, Map.of()).getOrDefault(code, List.of()).stream()
                .map(benefits::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
