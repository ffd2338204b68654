package org.loyaltyledger.ties.club;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Letters between partitions, as rows. */
@ApplicationScoped
public class LetterStore implements Store<UUID, Letter> {

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

    @Override
    public Room<UUID, Letter> room() {
        return Rooms.LETTERS;
    }

    @Override
    public Map<UUID, Letter> load(Connection connection, Set<UUID> ids) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT id, programme_id, to_partition, kind, membership_id, holder_id, person_id, points,"
                                + " forgone, parts, delivered FROM membership_letter WHERE id IN (?*)",
                        List.of(),
                        ids,
                        LetterStore::letter)
                .stream()
                .collect(Collectors.toMap(Letter::id, Function.identity()));
    }

    @Override
    public void store(Connection connection, Map<UUID, Letter> changed) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO membership_letter (id, programme_id, to_partition, kind, membership_id, holder_id, person_id,"
                        + " points, forgone, parts, delivered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE delivered = VALUES(delivered)",
                changed.values(),
                (values, letter) -> values.set(letter.id())
                        .set(letter.programme())
                        .set(letter.to())
                        .set(letter.kind())
                        .set(letter.membership())
                        .set(letter.holder())
                        .set(letter.person())
                        .set(letter.points())
                        .set(letter.forgone())
                        .set(new String(Json.write(letter.parts()), StandardCharsets.UTF_8))
                        .set(letter.delivered()));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                Rows.uuid(row, "id"),
                row.getLong("programme_id"),
                row.getInt("to_partition"),
                Letter.Kind.valueOf(row.getString("kind")),
                Rows.uuid(row, "membership_id"),
                Rows.uuid(row, "holder_id"),
                Rows.uuid(row, "person_id"),
                row.getLong("points"),
                row.getLong("forgone"),
                parts(row.getString("parts")),
                row.getBoolean("delivered"));
    }

    private static List<Part> parts(String json) {
        try {
            return Json.mapper().readValue(json, PARTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Parts of a letter cannot be read: " + json, unreadable);
        }
    }
}
