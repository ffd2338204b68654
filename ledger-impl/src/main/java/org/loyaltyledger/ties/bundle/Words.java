package org.loyaltyledger.ties.bundle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.bundle.BundleReward;
import org.loyaltyledger.api.bundle.BundleStatus;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.bundle.Bonus;
import org.loyaltyledger.vault.terms.bundle.Reward;

/** Says how bundles stand, and what they give. */
final class Words {

    private Words() {}

    /** Of a bundle that is held or not. */
    static String held(BundleStatus status, int missing, int parts, Optional<Grant> grant, ZoneId zone) {
        return switch (status) {
            case HELD ->
                grant.map(Grant::until)
                        .filter(end -> !end.equals(Lot.NEVER))
                        .map(end -> "held until " + LocalDate.ofInstant(end, zone))
                        .orElse("held");
            case AVAILABLE -> "may be signed up for";
            default -> missing + " of " + parts + " missing";
        };
    }

    static BundleReward reward(Reward reward, Map<String, Benefit> benefits) {
        Optional<Bonus> bonus = reward.bonus();
        List<String> names = reward.benefits().stream()
                .map(id ->
                        Optional.ofNullable(benefits.get(id)).map(Benefit::name).orElse(id))
                .toList();
        return new BundleReward(
                bonus.map(Bonus::points).filter(points -> points > 0).orElse(null),
                bonus.map(Bonus::percent)
                        .filter(percent -> percent.compareTo(BigDecimal.ZERO) > 0)
                        .orElse(null),
                names,
                reward.benefitsFor().map(Period::toString).orElse(null));
    }
}
