package org.loyaltyledger.ties.tier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.ground.column.InstantColumn;
import org.loyaltyledger.ground.column.UuidColumn;
import org.loyaltyledger.member.MemberRange;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.Measure;
import org.loyaltyledger.vault.terms.tier.TierTerms;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Finds who has to be judged at a day's boundary. The database adds up the days of a range of members and compares the sums
 * with what is kept of each; only those come out for whom something may have to change. It may be wrong in one direction
 * only: who is judged without need stays as it is.
 */
final class Sieve {

    /** Whether a row's figures mean what these terms measure, see {@link org.loyaltyledger.ties.tier.rule.Judge#isKnown}. */
    private static final String KNOWN = "s.basis = ? AND s.season_from IS NOT NULL";

    private final Ladder ladder;
    private final TierTerms terms;
    private final LocalDate date;
    private final LocalDate present;
    private final LocalDate before;

    /** @param ladder any member's: where their periods differ, the widest are looked at */
    Sieve(Ladder ladder, LocalDate date) {
        this.ladder = ladder;
        this.terms = ladder.terms();
        this.date = date;
        this.present = present();
        this.before = isOwnYear() ? present.minusYears(1) : ladder.lastsBeyond() ? ladder.before(present) : present;
    }

    /** @return whether the figures that are kept may be used (else the days are to be read), by member */
    Map<UUID, Boolean> find(Connection connection, MemberRange range) throws SQLException {
        Map<UUID, Boolean> found = new HashMap<>();
        read(connection, byDays(range), found);
        read(connection, byState(range), found);
        return found;
    }

    /** First day of the present period or of the rolling days; a year of one's own began within the last year. */
    private LocalDate present() {
        if (ladder.isRolling()) {
            return ladder.windowOn(date);
        }
        return isOwnYear() ? date.minusYears(1) : ladder.season(date);
    }

    private boolean isOwnYear() {
        return terms.counting() instanceof Counting.MembershipYear;
    }

    private boolean isEvent() {
        return terms.measure().kind() == Measure.Kind.EVENT;
    }

    /** Those who did something in the days that count. */
    private Question byDays(MemberRange range) {
        String column = isEvent() ? "figure" : terms.measure().kind().name().toLowerCase(Locale.ROOT);
        Question question = new Question(terms);
        question.say("SELECT a.member_id, COALESCE(" + KNOWN + ", FALSE) AS known", terms.basis())
                .say(" FROM (SELECT member_id, SUM(" + column + ") AS whole");
        if (!before.equals(present)) {
            question.say(", SUM(CASE WHEN on_day >= ? THEN " + column + " ELSE 0 END) AS present", present);
        }
        question.say(isEvent() ? " FROM activity_event WHERE event = ? AND" : " FROM activity WHERE", event())
                .say(" member_id >= ? AND member_id <= ?", bytes(range.first()), bytes(range.last()))
                .say(" AND on_day >= ? GROUP BY member_id) a", before)
                .say(" LEFT JOIN tier_state s ON s.member_id = a.member_id WHERE CASE WHEN " + KNOWN, terms.basis())
                .say(" THEN ");
        moved(question);
        return question.say(" ELSE ")
                .rankOfFigure(before.equals(present) ? "a.whole" : "GREATEST(a.whole, a.present)")
                .say(" > " + terms.base() + " END");
    }

    /** What is kept is not what the days add up to, or it reaches more than is held for it, or less. */
    private void moved(Question question) {
        if (ladder.isRolling()) {
            question.rankOfFigure("a.whole")
                    .say(ladder.fades() ? " <> " : " > ")
                    .rankOfLevel("s.reached");
            return;
        }
        String kept = "CASE WHEN s.season_from >= ? THEN s.%1$s ELSE %2$s END";
        question.say("(");
        period(question, String.format(kept, "figure", "0"), String.format(kept, "reached", "NULL"), present);
        if (!isOwnYear()) {
            question.say(
                    " OR " + (before.equals(present) ? "a.whole" : "a.present") + " <> "
                            + String.format(kept, "figure", "0"),
                    present);
        }
        if (ladder.lastsBeyond()) {
            String earlier =
                    "CASE WHEN s.season_from >= ? THEN s.before_%1$s WHEN s.season_from >= ? THEN s.%1$s ELSE %2$s END";
            question.say(" OR ");
            period(
                    question,
                    String.format(earlier, "figure", "0"),
                    String.format(earlier, "reached", "NULL"),
                    present,
                    before);
            if (!isOwnYear()) {
                question.say(" OR a.whole - a.present <> " + String.format(earlier, "figure", "0"), present, before);
            }
        }
        question.say(")");
    }

    private static void period(Question question, String figure, String level, LocalDate... days) {
        question.rankOfFigure(figure, days).say(" > ").rankOfLevel(level, days);
    }

    /** Those with something that begins or ends, or who did nothing in the days that count. */
    private Question byState(MemberRange range) {
        Question question = new Question(terms);
        question.say("SELECT s.member_id, " + KNOWN + " AS known FROM tier_state s", terms.basis())
                .say(" WHERE s.member_id >= ? AND s.member_id <= ?", bytes(range.first()), bytes(range.last()))
                .say(" AND (s.turns_at <= ?", InstantColumn.utc(ladder.start(date)))
                .say(" OR (NOT (" + KNOWN + ") AND (s.claims <> '[]' OR s.floor_level IS NOT NULL))", terms.basis());
        if (ladder.fades()) {
            question.say(" OR (")
                    .rankOfLevel("s.reached")
                    .say(" > " + terms.base() + " AND NOT EXISTS (SELECT 1 FROM ")
                    .say(isEvent() ? "activity_event a WHERE a.event = ? AND" : "activity a WHERE", event())
                    .say(" a.member_id = s.member_id AND a.on_day >= ?))", present);
        }
        return question.say(")");
    }

    private Object[] event() {
        return isEvent() ? new Object[] {terms.measure().event()} : new Object[0];
    }

    private static byte[] bytes(UUID member) {
        return UuidColumn.bytes(member);
    }

    private static void read(Connection connection, Question question, Map<UUID, Boolean> found) throws SQLException {
        try (PreparedStatement statement = question.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.put(Rows.uuid(row, "member_id"), row.getBoolean("known"));
            }
        }
    }
}
