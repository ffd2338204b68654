package org.loyaltyledger.member.stake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.writer.AccountRows;
import org.loyaltyledger.vault.writer.LotRows;

/** Points: those that can be spent, by the day they expire, and those that are still pending. */
@ApplicationScoped
public class PointStakes implements Staker {

    private static final String SOURCE = "POINTS";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) throws SQLException {
        Map<UUID, Account> accounts = new HashMap<>();
        AccountRows.read(connection, appraisal.members().keySet())
                .forEach(account -> accounts.put(account.id(), account));
        Map<UUID, List<Lot>> lots =
                LotRows.openGroups(connection, accounts.keySet()).stream().collect(Collectors.groupingBy(Lot::account));
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        lots.forEach((member, open) -> stakes.put(member, of(open, accounts.get(member), appraisal)));
        return stakes;
    }

    /** Debt is set off against what would last longest. */
    static List<Stake> of(List<Lot> lots, Account account, Appraisal appraisal) {
        TreeMap<Instant, Long> spendable = new TreeMap<>();
        long pending = 0;
        for (Lot lot : lots) {
            Instant end = lot.endsAt(account.slidesTo());
            boolean active = lot.phase() == Lot.Phase.ACTIVE
                    || lot.phase() == Lot.Phase.PENDING && !lot.activatesAt().isAfter(appraisal.at());
            boolean over = lot.phase() == Lot.Phase.AWAITING
                    ? !lot.activatesAt().isAfter(appraisal.at())
                    : !end.isAfter(appraisal.at());
            if (active && !over) {
                spendable.merge(end, lot.remaining(), Long::sum);
            } else if (!over) {
                pending += lot.remaining();
            }
        }
        for (long debt = account.debt(); debt > 0 && !spendable.isEmpty(); ) {
            Map.Entry<Instant, Long> last = spendable.pollLastEntry();
            long rest = last.getValue() - debt;
            debt = Math.max(0, -rest);
            if (rest > 0) {
                spendable.put(last.getKey(), rest);
            }
        }
        List<Stake> stakes = new ArrayList<>();
        spendable.forEach((end, points) -> stakes.add(spendable(end, points, appraisal)));
        if (pending > 0) {
            stakes.add(Stake.economic(
                    SOURCE,
                    "Points that are not active yet",
                    appraisal.worth(pending),
                    "pending points x value of a point",
                    Map.of("points", pending, "value", appraisal.pointValue())));
        }
        return stakes;
    }

    private static Stake spendable(Instant end, long points, Appraisal appraisal) {
        boolean never = end.equals(Lot.NEVER);
        String label = never
                ? "Points that never expire"
                : "Points that expire on "
                        + LocalDate.ofInstant(end, appraisal.terms().zone());
        return Stake.economic(
                        SOURCE,
                        label,
                        appraisal.worth(points),
                        "points x value of a point",
                        Map.of("points", points, "value", appraisal.pointValue()))
                .until(end)
                .takenAlong();
    }
}
