package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.member.stake.Staker;
import org.loyaltyledger.ties.contract.rule.Foresight;
import org.loyaltyledger.ties.contract.rule.Leaving;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.vault.terms.benefit.Source;

/** What leaving contracts would cost: as the quote of an exit has it. Their benefits are told with all others. */
@ApplicationScoped
public class ContractStakes implements Staker {

    private static final int ORDER = 40;

    private LifeStore lives;

    ContractStakes() {
        // for the container's proxy
    }

    @Inject
    ContractStakes(LifeStore lives) {
        this.lives = lives;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) throws SQLException {
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        Set<UUID> contracts = running(appraisal);
        if (!contracts.isEmpty()) {
            lives.load(connection, contracts).values().forEach(life -> stakes.computeIfAbsent(
                            life.member(), none -> new ArrayList<>())
                    .addAll(of(life, appraisal)));
        }
        ContractSupposition.contract(appraisal).ifPresent(life -> {
            List<Stake> each = of(life, appraisal);
            appraisal.members().keySet().forEach(member -> stakes.computeIfAbsent(member, none -> new ArrayList<>())
                    .addAll(each));
        });
        return stakes;
    }

    /** Whoever holds nothing of a contract has none to leave. */
    private static Set<UUID> running(Appraisal appraisal) {
        return appraisal.grants().values().stream()
                .flatMap(grants -> grants.all().stream())
                .filter(grant ->
                        grant.source() == Source.CONTRACT && grant.until().isAfter(appraisal.at()))
                .map(grant -> UUID.fromString(grant.reference()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static List<Stake> of(Life life, Appraisal appraisal) {
        Optional<Leaving> leaving = Foresight.leaving(life, appraisal.at());
        if (leaving.isEmpty()) {
            return List.of();
        }
        Leaving cost = leaving.get();
        String name = life.conditions().name();
        Instant end = life.term().orElseThrow().endsAt();
        List<Stake> stakes = new ArrayList<>();
        points(life, appraisal, "Points of " + name + " that have not vested", cost.forfeited())
                .ifPresent(stake -> stakes.add(stake.until(end)));
        if (cost.clawBack() > 0) {
            stakes.add(takenBack(life, appraisal, name, cost.clawBack()).until(end));
        }
        if (cost.fee().signum() > 0) {
            stakes.add(Stake.economic(
                            source(life),
                            "The fee for leaving " + name + " early",
                            appraisal.money(cost.fee(), RoundingMode.DOWN),
                            "fee of the day, at most its cap",
                            Map.of(
                                    "beforeCap", cost.feeBeforeCap().toPlainString(),
                                    "cap",
                                            cost.cap()
                                                    .map(BigDecimal::toPlainString)
                                                    .orElse("none")))
                    .until(end));
        }
        effort(life, appraisal, name).ifPresent(stakes::add);
        return stakes;
    }

    /** They are among the member's points and lost with them; but they cannot be redeemed first and taken along. */
    private static Stake takenBack(Life life, Appraisal appraisal, String name, long points) {
        return Stake.economic(
                        source(life),
                        "Points of " + name + " to be given back; counted among the points already",
                        appraisal.worth(0),
                        "points x value of a point, off what can be taken along",
                        Map.of("points", points, "value", appraisal.pointValue()))
                .notTakenAlong(appraisal.worth(points));
    }

    private static Optional<Stake> effort(Life life, Appraisal appraisal, String name) {
        long minutes = appraisal.terms().weights().membershipMinutes();
        return minutes == 0
                ? Optional.empty()
                : Optional.of(Stake.procedural(
                        source(life),
                        "Terms like " + name + " to arrange elsewhere",
                        minutes,
                        "minutes of a contract",
                        Map.of("minutes", minutes)));
    }

    private static Optional<Stake> points(Life life, Appraisal appraisal, String label, long points) {
        return points == 0
                ? Optional.empty()
                : Optional.of(Stake.economic(
                        source(life),
                        label,
                        appraisal.worth(points),
                        "points x value of a point",
                        Map.of("points", points, "value", appraisal.pointValue())));
    }

    private static String source(Life life) {
        return "CONTRACT/" + life.template();
    }
}
