package org.loyaltyledger.views.switching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.member.stake.Staker;

/** Asks every room that holds members. The number of statements is the rooms', whatever the number of members. */
@ApplicationScoped
class Costs {

    private List<Staker> rooms = List.of();

    Costs() {
        // for the container's proxy
    }

    @Inject
    Costs(@Any Instance<Staker> rooms) {
        this.rooms = rooms.stream().sorted(Comparator.comparing(Staker::order)).toList();
    }

    /** The costs of all members of the appraisal, each with the stakes in the order of the rooms. */
    Map<UUID, Cost> of(Connection connection, Appraisal appraisal) throws SQLException {
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        for (Staker room : rooms) {
            room.stakes(connection, appraisal)
                    .forEach((member, more) -> stakes.computeIfAbsent(member, none -> new ArrayList<>())
                            .addAll(more));
        }
        Map<UUID, Cost> costs = new HashMap<>();
        appraisal
                .members()
                .keySet()
                .forEach(member -> costs.put(member, new Cost(stakes.getOrDefault(member, List.of()), appraisal)));
        return costs;
    }
}
