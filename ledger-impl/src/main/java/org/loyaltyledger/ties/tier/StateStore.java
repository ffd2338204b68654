package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ties.tier.rule.Floor;
import org.loyaltyledger.ties.tier.rule.Season;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Members on the ladder, one row each. The present season and the one before it are columns, so that SQL can read them. */
@ApplicationScoped
public class StateStore implements Store<UUID, TierState> {

    static final String COLUMNS = "member_id, version, basis, season_from, figure, before_from, before_figure, reached,"
            + " before_reached, turns_at, claims, floor_level, floor_from, floor_until, floor_reason, floor_actor, level, since, seen, changes";

    private static final String MARKS = "?" + ", ?".repeat(COLUMNS.split(",").length - 1);

    @Override
    public Room<UUID, TierState> room() {
        return Rooms.STATES;
    }

    @Override
    public Map<UUID, TierState> load(Connection connection, Set<UUID> members) throws SQLException {
        Map<UUID, TierState> found = new HashMap<>();
        Rows.select(
                connection,
                "SELECT " + COLUMNS + " FROM tier_state WHERE member_id IN (?*)",
                List.of(),
                members,
                row -> found.put(Rows.uuid(row, "member_id"), state(row)));
        return found;
    }

    @Override
    public void store(Connection connection, Map<UUID, TierState> changed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO tier_state (" + COLUMNS + ") VALUES (" + MARKS + ")"
                        + " ON DUPLICATE KEY UPDATE version = VALUES(version), basis = VALUES(basis),"
                        + " season_from = VALUES(season_from), figure = VALUES(figure),"
                        + " before_from = VALUES(before_from), before_figure = VALUES(before_figure),"
                        + " reached = VALUES(reached), before_reached = VALUES(before_reached),"
                        + " turns_at = VALUES(turns_at),"
                        + " claims = VALUES(claims), floor_level = VALUES(floor_level),"
                        + " floor_from = VALUES(floor_from), floor_until = VALUES(floor_until),"
                        + " floor_reason = VALUES(floor_reason), floor_actor = VALUES(floor_actor),"
                        + " level = VALUES(level), since = VALUES(since), seen = VALUES(seen),"
                        + " changes = VALUES(changes)",
                changed.entrySet(),
                (values, row) -> bind(values, row.getKey(), row.getValue()));
    }

    private static void bind(Rows.Values values, UUID member, TierState state) throws SQLException {
        int latest = state.seasons().size() - 1;
        Optional<Season> present =
                latest < 0 ? Optional.empty() : Optional.of(state.seasons().get(latest));
        Optional<Season> before =
                latest < 1 ? Optional.empty() : Optional.of(state.seasons().get(0));
        values.set(member)
                .set(state.version())
                .set(state.basis())
                .set(present.map(Season::from).orElse(null))
                .set(present.map(Season::figure).orElse(null))
                .set(before.map(Season::from).orElse(null))
                .set(before.map(Season::figure).orElse(null))
                .set(present.map(Season::from).flatMap(state::reachedIn).orElse(null))
                .set(before.map(Season::from).flatMap(state::reachedIn).orElse(null))
                .set(state.turn().orElse(null))
                .set(StateText.of(state.claims()))
                .set(state.floor().map(Floor::level).orElse(null))
                .set(state.floor().map(Floor::from).orElse(null))
                .set(state.floor().map(Floor::until).orElse(null))
                .set(state.floor().map(Floor::reason).orElse(null))
                .set(state.floor().map(Floor::actor).orElse(null))
                .set(state.level().orElse(null))
                .set(state.since())
                .set(state.seen())
                .set(state.changes());
    }

    static TierState state(ResultSet row) throws SQLException {
        List<Season> seasons = new ArrayList<>();
        season(row, "before_from", "before_figure").ifPresent(seasons::add);
        season(row, "season_from", "figure").ifPresent(seasons::add);
        return new TierState(
                row.getInt("version"),
                row.getString("basis"),
                seasons,
                StateText.claims(row.getString("claims")),
                floor(row),
                Optional.ofNullable(row.getString("level")),
                Rows.instant(row, "since"),
                Rows.instant(row, "seen"),
                row.getInt("changes"));
    }

    private static Optional<Season> season(ResultSet row, String from, String figure) throws SQLException {
        LocalDate first = row.getObject(from, LocalDate.class);
        return first == null ? Optional.empty() : Optional.of(new Season(first, row.getBigDecimal(figure)));
    }

    private static Optional<Floor> floor(ResultSet row) throws SQLException {
        String level = row.getString("floor_level");
        return level == null
                ? Optional.empty()
                : Optional.of(new Floor(
                        level,
                        Rows.instant(row, "floor_from"),
                        Rows.instant(row, "floor_until"),
                        row.getString("floor_reason"),
                        row.getString("floor_actor")));
    }
}
