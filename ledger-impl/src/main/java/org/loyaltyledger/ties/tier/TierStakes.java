package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.activity.ActivityReading;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.member.stake.Staker;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * What it would take to be of the same rank elsewhere: the threshold from nothing, at the pace of the member's own last
 * year. What the level's benefits are worth is told with the entitlements.
 */
@ApplicationScoped
public class TierStakes implements Staker {

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private ActivityReading activity;

    TierStakes() {
        // for the container's proxy
    }

    @Inject
    TierStakes(ActivityReading activity) {
        this.activity = activity;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) throws SQLException {
        TierTerms tiers = appraisal.terms().ties().tiers();
        Map<UUID, Level> levels = new HashMap<>();
        appraisal.grants().forEach((member, grants) -> Entitlements.at(grants, appraisal.at(), appraisal.terms())
                .tier()
                .flatMap(code -> tiers.level(tiers.rank(code)))
                .filter(level -> level.threshold().signum() > 0)
                .ifPresent(level -> levels.put(member, level)));
        Map<UUID, LocalDate> from = new HashMap<>();
        levels.keySet()
                .forEach(member -> from.put(member, appraisal.day().minusDays(DAYS_OF_YEAR.longValueExact() - 1)));
        Map<UUID, BigDecimal> paces = new Sizing(activity, connection, tiers.measure())
                .figures(from, appraisal.day().plusDays(1));
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        levels.forEach((member, level) ->
                stakes.put(member, List.of(of(level, paces.getOrDefault(member, BigDecimal.ZERO), tiers, appraisal))));
        return stakes;
    }

    /** @param lastYear the member's figure of the last 365 days */
    static Stake of(Level level, BigDecimal lastYear, TierTerms tiers, Appraisal appraisal) {
        Optional<Long> days = lastYear.signum() <= 0
                ? Optional.empty()
                : Optional.of(level.threshold()
                        .multiply(DAYS_OF_YEAR)
                        .divide(lastYear, 0, RoundingMode.UP)
                        .longValue());
        long each = appraisal.terms().weights().earningMinutes();
        return Stake.procedural(
                "TIER/" + level.code(),
                "The rank of " + level.name() + " to earn again elsewhere, from nothing",
                days.orElse(0L) * each,
                "threshold / figure of the last 365 days x 365 days, rounded up, x minutes of a day",
                Map.of(
                        "measure",
                        tiers.measure().kind().name(),
                        "threshold",
                        level.threshold().toPlainString(),
                        "lastYear",
                        lastYear.stripTrailingZeros().toPlainString(),
                        "days",
                        days.<Object>map(known -> known).orElse("at no pace known"),
                        "minutes",
                        each));
    }
}
