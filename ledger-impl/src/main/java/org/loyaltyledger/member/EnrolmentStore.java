package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.partner.LinkOrigin;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** New members. */
@ApplicationScoped
public class EnrolmentStore implements Store<UUID, Enrolment> {

    @Override
    public Room<UUID, Enrolment> room() {
        return Rooms.ENROLMENTS;
    }

    /** A new member is not there yet. */
    @Override
    public Map<UUID, Enrolment> load(Connection connection, Set<UUID> members) {
        return Map.of();
    }

    @Override
    public void store(Connection connection, Map<UUID, Enrolment> enrolments) throws SQLException {
        Rows.write(
                connection,
                "INSERT INTO member (id, programme_id, partition_id, status, joined_at, enrolled_at, attributes,"
                        + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                enrolments.values(),
                (values, enrolment) -> values.set(enrolment.member())
                        .set(enrolment.programme())
                        .set(enrolment.partition())
                        .set(MemberStatus.ACTIVE)
                        .set(enrolment.joinedAt())
                        .set(enrolment.enrolledAt())
                        .set(AttributesColumn.text(enrolment.attributes()))
                        .set(Enrolment.FIRST_VERSION));
        Rows.write(
                connection,
                "INSERT INTO partner_link (member_id, programme_id, partner_id, origin, since_at) VALUES (?, ?, ?, ?,"
                        + " ?)",
                enrolments.values().stream()
                        .filter(enrolment -> enrolment.partner().isPresent())
                        .toList(),
                (values, enrolment) -> values.set(enrolment.member())
                        .set(enrolment.programme())
                        .set(enrolment.partner().orElseThrow())
                        .set(LinkOrigin.ENROLMENT)
                        .set(enrolment.enrolledAt()));
    }
}
