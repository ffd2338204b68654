package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.member.stake.Staker;
import org.loyaltyledger.ties.bundle.rule.Bought;
import org.loyaltyledger.ties.bundle.rule.Outlook;
import org.loyaltyledger.vault.terms.bundle.Bonus;
import org.loyaltyledger.vault.terms.bundle.Collected;

/** What a member has begun to collect: of the bonus as much as of the components that it takes. */
@ApplicationScoped
public class BundleStakes implements Staker {

    private BundleStore store;

    BundleStakes() {
        // for the container's proxy
    }

    @Inject
    BundleStakes(BundleStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) throws SQLException {
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        List<Collected> bundles = appraisal.terms().ties().bundles().collected();
        if (!bundles.isEmpty()) {
            store.load(connection, appraisal.members().keySet())
                    .forEach((member, holdings) -> stakes.put(
                            member,
                            bundles.stream()
                                    .flatMap(bundle -> of(bundle, holdings, appraisal).stream())
                                    .toList()));
        }
        return stakes;
    }

    static Optional<Stake> of(Collected bundle, Holdings holdings, Appraisal appraisal) {
        Optional<Outlook> begun = holdings.of(bundle.id())
                .map(progress -> Outlook.of(progress.state(), bundle, appraisal.day()))
                .filter(outlook -> outlook.done() > 0 && outlook.toGo() > 0 && !outlook.full());
        return begun.flatMap(outlook -> bundle.reward().bonus().map(bonus -> stake(bundle, bonus, outlook, appraisal)));
    }

    private static Stake stake(Collected bundle, Bonus bonus, Outlook outlook, Appraisal appraisal) {
        BigDecimal spent =
                outlook.bought().values().stream().map(Bought::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        long points = bonus.points() * outlook.done() / bundle.needed() + bonus.of(spent) - bonus.points();
        Stake stake = Stake.economic(
                "BUNDLE/" + bundle.id(),
                bundle.name() + ": " + outlook.text(bundle),
                appraisal.worth(points),
                "bonus x components done / needed, or the share of what they cost so far; points at their value, down",
                Map.of(
                        "points",
                        points,
                        "done",
                        (long) outlook.done(),
                        "needed",
                        (long) bundle.needed(),
                        "pointValue",
                        appraisal.pointValue()));
        return outlook.daysLeft().map(days -> stake.until(end(days, appraisal))).orElse(stake);
    }

    private static Instant end(long daysLeft, Appraisal appraisal) {
        return appraisal
                .day()
                .plusDays(daysLeft)
                .atStartOfDay(appraisal.terms().zone())
                .toInstant();
    }
}
