package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.member.activity.ActivityReading;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Supposition;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * Which level each member would have on another ladder: what its figure of the period reaches, as if the ladder had always
 * been there. Levels that are only still kept, by retention, grace or a floor, are not supposed.
 */
@ApplicationScoped
public class TierSupposition implements Supposition {

    private ActivityReading activity;

    TierSupposition() {
        // for the container's proxy
    }

    @Inject
    TierSupposition(ActivityReading activity) {
        this.activity = activity;
    }

    @Override
    public Map<UUID, Grants> suppose(Connection connection, Appraisal appraisal) throws SQLException {
        TierTerms tiers = appraisal.terms().ties().tiers();
        Map<UUID, LocalDate> from = new HashMap<>();
        appraisal.members().forEach((id, member) -> {
            LocalDate joined =
                    LocalDate.ofInstant(member.joinedAt(), appraisal.terms().zone());
            Ladder ladder = new Ladder(tiers, appraisal.terms().zone(), joined);
            from.put(id, ladder.isRolling() ? ladder.windowOn(appraisal.day()) : ladder.season(appraisal.day()));
        });
        Map<UUID, BigDecimal> figures = new Sizing(activity, connection, tiers.measure())
                .figures(from, appraisal.day().plusDays(1));
        Map<UUID, Grants> supposed = new HashMap<>();
        from.keySet()
                .forEach(member -> supposed.put(
                        member,
                        with(
                                appraisal.grantsOf(member),
                                tiers,
                                figures.getOrDefault(member, BigDecimal.ZERO),
                                appraisal)));
        return supposed;
    }

    private static Grants with(Grants present, TierTerms tiers, BigDecimal figure, Appraisal appraisal) {
        Grants without = present.end(Source.TIER, "", appraisal.at());
        return tiers.code(tiers.reached(figure))
                .map(code -> without.plus(Grant.open(Source.TIER, code, "", appraisal.at())))
                .orElse(without);
    }
}
