package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.member.stake.Staker;
import org.loyaltyledger.ties.club.rule.Membership;
import org.loyaltyledger.ties.club.rule.Term;
import org.loyaltyledger.vault.terms.club.Club;
import org.loyaltyledger.vault.writer.Rows;

/** What is left of periods that are paid for, and the effort of finding and joining a club elsewhere. */
@ApplicationScoped
public class MembershipStakes implements Staker {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) throws SQLException {
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        Rows.select(
                        connection,
                        "SELECT " + EntryColumns.NAMES
                                + " FROM membership WHERE ended_how IS NULL AND member_id IN (?*) ORDER BY id",
                        List.of(),
                        appraisal.members().keySet(),
                        EntryColumns::read)
                .forEach(entry -> stakes.computeIfAbsent(entry.membership().member(), none -> new ArrayList<>())
                        .addAll(of(entry.membership(), appraisal)));
        return stakes;
    }

    static List<Stake> of(Membership membership, Appraisal appraisal) {
        List<Stake> stakes = new ArrayList<>();
        String source = "CLUB/" + membership.plan();
        String club = name(membership, appraisal);
        Term term = membership.term();
        LocalDate today = membership.pause().map(Membership.Pause::from).orElse(appraisal.day());
        if (term.paid() && term.price().signum() > 0 && term.until().isPresent()) {
            long left = Math.max(0, ChronoUnit.DAYS.between(today, term.until().get()));
            BigDecimal money = term.price()
                    .multiply(BigDecimal.valueOf(Math.min(left, term.days())))
                    .divide(BigDecimal.valueOf(term.days()), 10, RoundingMode.HALF_UP);
            if (left > 0) {
                stakes.add(Stake.economic(
                                source,
                                "What is left of the period paid for in " + club,
                                appraisal.money(money, RoundingMode.HALF_UP),
                                "price x days left / days of the period, half up",
                                Map.of("price", term.price().toPlainString(), "daysLeft", left, "days", (long)
                                        term.days()))
                        .until(start(term.until().get(), appraisal.terms().zone())));
            }
        }
        long minutes = appraisal.terms().weights().membershipMinutes();
        boolean holds = term.until().isEmpty() || term.until().get().isAfter(today);
        if (minutes > 0 && holds) {
            stakes.add(Stake.procedural(
                    source,
                    "A club like " + club + " to find and join elsewhere",
                    minutes,
                    "minutes of a membership",
                    Map.of("minutes", minutes)));
        }
        return stakes;
    }

    /** As people know it; a club that the terms no longer have has only its id left. */
    private static String name(Membership membership, Appraisal appraisal) {
        return appraisal
                .terms()
                .ties()
                .clubs()
                .club(membership.club())
                .map(Club::name)
                .orElse(membership.club());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
