package org.loyaltyledger.member.stake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Entitlement;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.vault.ledger.Lot;

/**
 * Benefits that a member holds, each by its stated value of a year in proportion to the days it has left; of what is open
 * or longer, a year's worth.
 */
@ApplicationScoped
public class EntitlementStakes implements Staker {

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) {
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        appraisal.members().keySet().forEach(member -> {
            Grants grants = appraisal.grants().getOrDefault(member, Grants.NONE);
            stakes.put(member, of(Entitlements.at(grants, appraisal.at(), appraisal.terms()), appraisal));
        });
        return stakes;
    }

    static List<Stake> of(Entitlements held, Appraisal appraisal) {
        return held.held().stream().flatMap(one -> of(one, appraisal).stream()).toList();
    }

    private static Optional<Stake> of(Entitlement one, Appraisal appraisal) {
        Instant until = one.grant().until();
        LocalDate aYearOn = appraisal.day().plusYears(1);
        LocalDate end = until.equals(Lot.NEVER)
                ? aYearOn
                : LocalDate.ofInstant(until, appraisal.terms().zone());
        long days = Math.min(ChronoUnit.DAYS.between(appraisal.day(), end), DAYS_OF_YEAR.intValueExact());
        return one.benefit().valuePerYear().map(value -> Stake.economic(
                        one.name(),
                        one.benefit().name(),
                        appraisal.money(
                                value.multiply(BigDecimal.valueOf(days)).divide(DAYS_OF_YEAR, 10, RoundingMode.HALF_UP),
                                RoundingMode.HALF_UP),
                        "value of a year x days left / 365, half up",
                        Map.of(
                                "valuePerYear",
                                value.toPlainString(),
                                "days",
                                days,
                                "basis",
                                one.benefit().basis()))
                .until(until));
    }
}
