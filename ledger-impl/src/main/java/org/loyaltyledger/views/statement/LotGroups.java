package org.loyaltyledger.views.statement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Open lots of an account that fall due by an instant, added up in the database: lots that activate and end together are
 * settled alike, so that one lot may stand for all of them. A year of daily purchases becomes a few hundred lots, however
 * many were made.
 */
final class LotGroups {

    private static final String FIGURES = "SELECT phase, CASE WHEN phase = 'ACTIVE' THEN NULL ELSE activates_at END AS"
            + " activation, expires_at, sliding, priority, SUM(remaining) AS remaining, SUM(held) AS held,"
            + " MIN(earned_at) AS earned_at FROM lot WHERE";
    private static final String ALIKE =
            " AND account_id IN (?*) GROUP BY phase, activation, expires_at, sliding, priority";

    private final Account account;
    private final Instant until;
    private final Map<Terms, Group> groups = new LinkedHashMap<>();

    private LotGroups(Account account, Instant until) {
        this.account = account;
        this.until = until;
    }

    /** What lots have in common that are settled alike. */
    private record Terms(Lot.Phase phase, Instant activation, Instant expiresAt, boolean sliding, int priority) {

        static Terms of(Lot lot) {
            Instant activation = lot.phase() == Lot.Phase.ACTIVE ? Lot.NEVER : lot.activatesAt();
            return new Terms(lot.phase(), activation, lot.expiresAt(), lot.sliding(), lot.priority());
        }
    }

    private record Group(long remaining, long held, Instant earnedAt) {}

    /** @param until {@link Lot#NEVER}: all open lots */
    static LotGroups read(Connection connection, Account account, Instant until) throws SQLException {
        LotGroups due = new LotGroups(account, until);
        String bound = until.equals(Lot.NEVER) ? "" : " AND due_at <= ?";
        List<Object> before = until.equals(Lot.NEVER) ? List.of() : List.of(until);
        String active = due.slidingEnds() ? " sliding IN (FALSE, TRUE)" : " sliding = FALSE";
        for (String some :
                List.of(" status = 'ACTIVE' AND" + active, " status = 'PENDING' AND sliding IN (FALSE, TRUE)")) {
            Rows.select(connection, FIGURES + some + bound + ALIKE, before, List.of(account.id()), LotGroups::group)
                    .forEach(group -> due.groups.put(group.getKey(), group.getValue()));
        }
        return due;
    }

    /** One lot for each group, without those that were read on their own. */
    List<Lot> without(Collection<Lot> others) {
        others.stream()
                .filter(this::isHere)
                .forEach(lot -> groups.computeIfPresent(
                        Terms.of(lot),
                        (terms, group) ->
                                new Group(group.remaining - lot.remaining(), group.held - lot.held(), group.earnedAt)));
        List<Lot> lots = new ArrayList<>();
        groups.forEach((terms, group) -> {
            if (group.remaining > 0) {
                lots.add(lot(terms, group, TransactionId.LAST - lots.size()));
            }
        });
        return lots;
    }

    private boolean slidingEnds() {
        return account.slidesTo().equals(Lot.NEVER) || !account.slidesTo().isAfter(until);
    }

    private boolean isHere(Lot lot) {
        Instant due = lot.phase() == Lot.Phase.ACTIVE ? lot.expiresAt() : lot.activatesAt();
        boolean moved = lot.phase() == Lot.Phase.ACTIVE && lot.sliding() && !slidingEnds();
        return lot.isOpen() && !moved && !due.isAfter(until);
    }

    private static Map.Entry<Terms, Group> group(ResultSet row) throws SQLException {
        return Map.entry(
                new Terms(
                        Lot.Phase.valueOf(row.getString("phase")),
                        Rows.instant(row, "activation"),
                        Rows.instant(row, "expires_at"),
                        row.getBoolean("sliding"),
                        row.getInt("priority")),
                new Group(row.getLong("remaining"), row.getLong("held"), Rows.instant(row, "earned_at")));
    }

    private Lot lot(Terms terms, Group group, long sequence) {
        return new Lot(
                new LotId(new TransactionId(account.partition(), sequence), 1),
                account.id(),
                group.remaining,
                group.remaining,
                group.held,
                0,
                terms.phase,
                terms.activation,
                terms.expiresAt,
                terms.sliding,
                group.earnedAt,
                terms.priority,
                "",
                null);
    }
}
