package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/** Who is who, for request threads: before a command is handed in, and for those who only read. */
@ApplicationScoped
public class MemberDirectory {

    private DataSource dataSource;
    private StandingStore standings;
    private ClaimStore claims;
    private IdentifierNormalizer identifiers;

    MemberDirectory() {
        // for the container's proxy
    }

    @Inject
    MemberDirectory(
            DataSource dataSource, StandingStore standings, ClaimStore claims, IdentifierNormalizer identifiers) {
        this.dataSource = dataSource;
        this.standings = standings;
        this.claims = claims;
        this.identifiers = identifiers;
    }

    /** @throws Problem not-found, for another programme's member as for one that does not exist */
    public Standing find(Programme programme, UUID member) {
        return reading(connection -> standing(connection, programme, member))
                .orElseThrow(() -> Caller.memberNotFound(member.toString()));
    }

    /**
     * The reference as this programme stores it: to be called once, where a request comes in.
     *
     * @param pointer of the reference in the request
     * @throws Problem invalid-request, if its identifier cannot be one
     */
    public MemberRef normalize(Programme programme, MemberRef ref, String pointer) {
        return identifiers.normalize(programme, ref, pointer);
    }

    /**
     * Whom a field of a request names, its identifier normalised.
     *
     * @throws Problem invalid-request
     */
    public Party party(Programme programme, MemberRef ref, String pointer) {
        return Party.of(programme, normalize(programme, ref, pointer), pointer);
    }

    /**
     * Who the member is now: itself, or whom it has become part of.
     *
     * @throws Problem not-found, as above
     */
    public Standing current(Programme programme, UUID member) {
        return reading(connection -> acting(connection, programme, MemberRef.of(member)))
                .orElseThrow(() -> Caller.memberNotFound(member.toString()));
    }

    /**
     * Where a command about this member is to be handed in; who was merged acts as the member it is part of now. Whoever
     * is unknown is refused in the first partition.
     *
     * @param ref valid: either an id or an identifier, normalised
     */
    public int partitionOf(Programme programme, MemberRef ref) {
        int first = programme.partitions().get(0);
        return programme.partitions().size() == 1
                ? first
                : reading(connection -> acting(connection, programme, ref))
                        .map(Standing::partition)
                        .orElse(first);
    }

    /**
     * Members that have not ended, in the order of their ids.
     *
     * @param after begins after this one; empty: with the first
     */
    public List<Standing> after(Programme programme, Optional<UUID> after, int atMost) {
        return reading(connection -> StandingStore.after(connection, programme.id(), after, atMost));
    }

    /** As above, without reading who they are; empty: there are no more. */
    public Optional<MemberRange> rangeAfter(Programme programme, Optional<UUID> after, int atMost) {
        return reading(connection -> StandingStore.rangeAfter(connection, programme.id(), after, atMost));
    }

    /** Those of them that have not ended. */
    public List<Standing> present(Set<UUID> members) {
        return reading(connection -> standings.load(connection, members)).values().stream()
                .filter(StandingStore::isPresent)
                .toList();
    }

    /** Everything that the member is known by. */
    public List<Handle> handles(Programme programme, UUID member) {
        return reading(connection -> Rows.select(
                connection,
                "SELECT identifier FROM member_identifier WHERE programme_id = ? AND member_id IN (?*)",
                List.of(programme.id()),
                List.of(member),
                row -> new Handle(row.getString("identifier"))));
    }

    /** Its own id, and those of the members that were merged into it. */
    public List<UUID> idsOf(Programme programme, UUID member) {
        return reading(connection -> {
            List<UUID> ids = new ArrayList<>(List.of(member));
            // Each round finds those that were merged into what the round before has found.
            for (int done = 0; done < ids.size(); ) {
                List<UUID> round = List.copyOf(ids.subList(done, ids.size()));
                done = ids.size();
                ids.addAll(Rows.select(
                        connection,
                        "SELECT id FROM member WHERE programme_id = ? AND merged_into IN (?*)",
                        List.of(programme.id()),
                        round,
                        row -> Rows.uuid(row, "id")));
            }
            return ids;
        });
    }

    /**
     * Whose rows a list of one member shows: its own, and those of the members that were merged into it.
     *
     * @param member null: the list is of all members
     */
    public Optional<List<UUID>> listed(Programme programme, UUID member) {
        return Optional.ofNullable(member).map(one -> idsOf(programme, one));
    }

    /** The same members with where each of them lives, itself first. */
    public List<Standing> withAbsorbed(Programme programme, UUID member) {
        Standing itself = find(programme, member);
        List<UUID> ids = idsOf(programme, member);
        if (ids.size() == 1) {
            return List.of(itself);
        }
        Map<UUID, Standing> found = reading(connection -> standings.load(connection, new LinkedHashSet<>(ids)));
        return ids.stream().map(found::get).toList();
    }

    /** Those of some identifiers that name somebody. */
    public Set<Handle> known(long programme, Set<Handle> handles) {
        Set<Name> names =
                handles.stream().map(handle -> new Name(programme, handle)).collect(Collectors.toSet());
        return reading(connection -> names.isEmpty() ? Map.<Name, Claim>of() : claims.load(connection, names))
                .keySet()
                .stream()
                .map(Name::handle)
                .collect(Collectors.toSet());
    }

    /**
     * Whom a reference names, if anybody; who was merged is found as the member it is part of now.
     *
     * @param ref valid: either an id or an identifier
     */
    public Optional<Standing> acting(Programme programme, MemberRef ref) {
        return reading(connection -> acting(connection, programme, ref));
    }

    private Optional<Standing> acting(Connection connection, Programme programme, MemberRef ref) throws SQLException {
        Optional<UUID> member = Optional.ofNullable(ref.id());
        if (member.isEmpty()) {
            Name name = new Name(programme.id(), Handle.of(ref.identifier()));
            member = Optional.ofNullable(claims.load(connection, Set.of(name)).get(name))
                    .map(Claim::member);
        }
        Optional<Standing> standing =
                member.isEmpty() ? Optional.empty() : standing(connection, programme, member.get());
        while (standing.flatMap(Standing::mergedInto).isPresent()) {
            standing =
                    standing(connection, programme, standing.get().mergedInto().get());
        }
        return standing;
    }

    private Optional<Standing> standing(Connection connection, Programme programme, UUID member) throws SQLException {
        return Optional.ofNullable(standings.load(connection, Set.of(member)).get(member))
                .filter(standing -> standing.programme() == programme.id());
    }

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T reading(Read<T> read) {
        return Database.read(dataSource, read::from);
    }
}
