package org.loyaltyledger.ties.club;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.ties.club.rule.Membership;
import org.loyaltyledger.ties.club.rule.Term;
import org.loyaltyledger.vault.writer.Rows;

/** The columns of a membership. */
final class EntryColumns {

    static final String NAMES =
            "id, member_id, programme_id, partition_id, club, plan, joined_at, joined_on, cause, term_no,"
                    + " anchor_on, nth, from_on, until_on, days, paid, lapses_on, price, credit, terms_version, promised_version, held_plan, credit_until,"
                    + " paused_at, paused_on, pause_until, ending, next_plan, ended_how, ended_at, ended_for, next_on, told";

    /** What a membership never changes: its id, its club and when it was joined. */
    static final String UPSERT = "INSERT INTO membership (" + NAMES + ") VALUES ("
            + Arrays.stream(NAMES.split(",")).map(name -> "?").collect(Collectors.joining(", "))
            + ") ON DUPLICATE KEY UPDATE "
            + Arrays.stream(NAMES.split(", *"))
                    .skip(1)
                    .map(name -> name + " = VALUES(" + name + ")")
                    .collect(Collectors.joining(", "));

    private EntryColumns() {}

    static Entry read(ResultSet row) throws SQLException {
        Membership membership = new Membership(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "member_id"),
                row.getString("club"),
                row.getString("plan"),
                Rows.instant(row, "joined_at"),
                day(row, "joined_on").orElseThrow(),
                term(row),
                pause(row),
                row.getBoolean("ending"),
                Optional.ofNullable(row.getString("next_plan")),
                end(row));
        return new Entry(membership, row.getLong("programme_id"), row.getInt("partition_id"), row.getInt("told"));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                Term.Cause.valueOf(row.getString("cause")),
                row.getInt("term_no"),
                day(row, "anchor_on").orElseThrow(),
                row.getInt("nth"),
                day(row, "from_on").orElseThrow(),
                day(row, "until_on"),
                row.getInt("days"),
                row.getBoolean("paid"),
                day(row, "lapses_on"),
                amount(row, "price"),
                amount(row, "credit"),
                day(row, "credit_until"),
                Optional.ofNullable(row.getString("held_plan")),
                row.getInt("terms_version"),
                row.getInt("promised_version"));
    }

    private static Optional<Membership.Pause> pause(ResultSet row) throws SQLException {
        Optional<LocalDate> from = day(row, "paused_on");
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Membership.Pause(
                        Rows.instant(row, "paused_at"),
                        from.get(),
                        day(row, "pause_until").orElseThrow()));
    }

    private static Optional<Membership.End> end(ResultSet row) throws SQLException {
        String how = row.getString("ended_how");
        return how == null
                ? Optional.empty()
                : Optional.of(new Membership.End(
                        MembershipStatus.valueOf(how), Rows.instant(row, "ended_at"), row.getString("ended_for")));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** Without the zeros that the column adds; the programme's currency says how many it shows. */
    static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).stripTrailingZeros();
    }
}
