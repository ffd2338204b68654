package org.loyaltyledger.member.stake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.terms.WeightTerms;
import org.loyaltyledger.vault.writer.Rows;

/** Who somebody is here: what would have to be told again elsewhere, and how long the two have known each other. */
@ApplicationScoped
public class IdentityStakes implements Staker {

    private static final int DAYS_OF_YEAR = 365;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) throws SQLException {
        Map<UUID, Long> identifiers = new HashMap<>();
        Rows.select(
                connection,
                "SELECT member_id, COUNT(*) AS known FROM member_identifier WHERE member_id IN (?*) GROUP BY member_id",
                List.of(),
                appraisal.members().keySet(),
                row -> identifiers.put(Rows.uuid(row, "member_id"), row.getLong("known")));
        Map<UUID, Set<Long>> active = new HashMap<>();
        Rows.select(
                connection,
                "SELECT member_id, FLOOR(DATEDIFF(?, on_day) / " + DAYS_OF_YEAR + ") AS years_ago FROM activity"
                        + " WHERE on_day <= ? AND visits > 0 AND member_id IN (?*) GROUP BY member_id, years_ago",
                List.of(appraisal.day(), appraisal.day()),
                appraisal.members().keySet(),
                row -> active.computeIfAbsent(Rows.uuid(row, "member_id"), none -> new TreeSet<>())
                        .add(row.getLong("years_ago")));
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        appraisal
                .members()
                .forEach((id, member) -> stakes.put(
                        id,
                        of(
                                member,
                                identifiers.getOrDefault(id, 0L),
                                unbroken(active.getOrDefault(id, Set.of())),
                                appraisal)));
        return stakes;
    }

    /** How many of the years back from now follow each other without a gap. */
    static long unbroken(Set<Long> yearsAgo) {
        long years = 0;
        while (yearsAgo.contains(years)) {
            years++;
        }
        return years;
    }

    static List<Stake> of(Standing member, long identifiers, long activeYears, Appraisal appraisal) {
        WeightTerms weights = appraisal.terms().weights();
        long preferences = member.attributes().size();
        LocalDate joined =
                LocalDate.ofInstant(member.joinedAt(), appraisal.terms().zone());
        long years = Math.max(0, ChronoUnit.YEARS.between(joined, appraisal.day()));
        List<Stake> stakes = new ArrayList<>();
        effort(stakes, "Cards, phones and apps to hand over again", identifiers, weights.identifierMinutes());
        effort(stakes, "Preferences to tell again", preferences, weights.preferenceMinutes());
        bond(stakes, "Years as a member", years, weights.tenureYear());
        bond(stakes, "Years in a row in which the member came", activeYears, weights.activeYear());
        return stakes;
    }

    private static void effort(List<Stake> stakes, String label, long number, long minutes) {
        if (number * minutes > 0) {
            stakes.add(Stake.procedural(
                    "MEMBER",
                    label,
                    number * minutes,
                    "number x minutes of each",
                    Map.of("number", number, "minutes", minutes)));
        }
    }

    private static void bond(List<Stake> stakes, String label, long years, BigDecimal weight) {
        if (years > 0 && weight.signum() > 0) {
            stakes.add(Stake.relational(
                    "MEMBER",
                    label,
                    weight.multiply(BigDecimal.valueOf(years)),
                    "years x weight of a year",
                    Map.of("years", years, "weight", weight.toPlainString())));
        }
    }
}
