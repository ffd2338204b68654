package org.loyaltyledger.member.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.partner.LinkOrigin;
import org.loyaltyledger.api.partner.PartnerLink;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.PartnerScope;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Which members a partner knows: those who are linked to it, and those who have an identifier of a type of its own. Every
 * other caller knows all that its role may see.
 */
@ApplicationScoped
public class PartnerLinks {

    private DataSource dataSource;
    private Partners partners;

    PartnerLinks() {
        // for the container's proxy
    }

    @Inject
    PartnerLinks(DataSource dataSource, Partners partners) {
        this.dataSource = dataSource;
        this.partners = partners;
    }

    /** Whether the member exists for this caller. */
    public boolean knows(Programme programme, Caller caller, UUID member) {
        return caller.partner().isEmpty()
                || !known(programme, caller.partner().get(), Set.of(member)).isEmpty();
    }

    /** @throws Problem not-found, exactly as for a member that does not exist */
    public void mustKnow(Programme programme, Caller caller, UUID member) {
        if (!knows(programme, caller, member)) {
            throw Caller.memberNotFound(member.toString());
        }
    }

    /** Those of the members who exist for this caller. */
    public Set<UUID> known(Programme programme, Caller caller, Collection<UUID> members) {
        return caller.partner().isEmpty()
                ? Set.copyOf(members)
                : known(programme, caller.partner().get(), Set.copyOf(members));
    }

    private Set<UUID> known(Programme programme, PartnerScope partner, Set<UUID> members) {
        Set<UUID> known = new HashSet<>(reading(connection -> Rows.select(
                connection,
                "SELECT member_id FROM partner_link WHERE programme_id = ? AND partner_id = ? AND member_id IN (?*)",
                List.of(programme.id(), partner.id()),
                members,
                row -> Rows.uuid(row, "member_id"))));
        types(programme, members).forEach((member, types) -> {
            if (types.stream().anyMatch(partner.identifierTypes()::contains)) {
                known.add(member);
            }
        });
        return known;
    }

    /** The types of the identifiers that members have. */
    private Map<UUID, Set<String>> types(Programme programme, Set<UUID> members) {
        Map<UUID, Set<String>> types = new HashMap<>();
        reading(connection -> Rows.select(
                connection,
                "SELECT member_id, SUBSTRING_INDEX(identifier, ':', 1) AS type FROM member_identifier"
                        + " WHERE programme_id = ? AND member_id IN (?*)",
                List.of(programme.id()),
                members,
                row -> types.computeIfAbsent(Rows.uuid(row, "member_id"), none -> new HashSet<>())
                        .add(row.getString("type"))));
        return types;
    }

    /** The partners that know a member, by id, and how each came to. */
    public List<PartnerLink> of(Programme programme, UUID member) {
        Map<String, Made> made = reading(connection -> Rows.select(
                        connection,
                        "SELECT partner_id, origin, since_at FROM partner_link WHERE programme_id = ? AND member_id IN"
                                + " (?*)",
                        List.of(programme.id()),
                        List.of(member),
                        row -> new Made(
                                row.getString("partner_id"),
                                LinkOrigin.valueOf(row.getString("origin")),
                                Optional.of(Rows.instant(row, "since_at")))))
                .stream()
                .collect(Collectors.toMap(Made::partner, one -> one, (first, second) -> first, TreeMap::new));
        Set<String> types = types(programme, Set.of(member)).getOrDefault(member, Set.of());
        Map<String, RegisteredPartner> registered = all(programme).stream()
                .collect(Collectors.toMap(partner -> partner.scope().id(), partner -> partner));
        registered.values().stream()
                .filter(partner -> types.stream().anyMatch(partner.scope().identifierTypes()::contains))
                .forEach(partner -> made.putIfAbsent(
                        partner.scope().id(), new Made(partner.scope().id(), LinkOrigin.IDENTIFIER, Optional.empty())));
        List<PartnerLink> links = new ArrayList<>();
        made.forEach((id, one) -> links.add(one.told(registered.get(id))));
        return links;
    }

    private record Made(String partner, LinkOrigin origin, Optional<Instant> since) {
        PartnerLink told(RegisteredPartner registered) {
            return new PartnerLink(
                    partner, registered.name(), registered.document().fields(), origin, since.orElse(null));
        }
    }

    private List<RegisteredPartner> all(Programme programme) {
        return partners.after(programme, "", 1_000);
    }

    /** Once made, a link keeps its origin. */
    public void link(Programme programme, UUID member, String partner, LinkOrigin origin, Instant now) {
        Database.work(dataSource, connection -> {
            Rows.write(
                    connection,
                    "INSERT INTO partner_link (member_id, programme_id, partner_id, origin, since_at)"
                            + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE since_at = since_at",
                    List.of(member),
                    (values, row) -> values.set(row)
                            .set(programme.id())
                            .set(partner)
                            .set(origin)
                            .set(now));
            return member;
        });
    }

    public void unlink(Programme programme, UUID member, String partner) {
        Database.work(dataSource, connection -> {
            Rows.write(
                    connection,
                    "DELETE FROM partner_link WHERE member_id = ? AND programme_id = ? AND partner_id = ?",
                    List.of(member),
                    (values, row) -> values.set(row).set(programme.id()).set(partner));
            return member;
        });
    }

    private <T> T reading(Database.Read<T> work) {
        return Database.read(dataSource, work);
    }
}
