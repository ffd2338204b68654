package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.loyaltyledger.api.club.Invitation;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Handle;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/** Invitations into families, to read: those a holder sent, and those a member received. */
@ApplicationScoped
public class InvitationReading {

    private static final String SELECT =
            "SELECT " + InvitationStore.COLUMNS + " FROM membership_invitation WHERE programme_id = ?";

    /** After every id there is. */
    private static final UUID LAST = new UUID(-1, -1);

    private DataSource dataSource;
    private MemberDirectory directory;
    private Clock clock;

    InvitationReading() {
        // for the container's proxy
    }

    @Inject
    InvitationReading(DataSource dataSource, MemberDirectory directory, Clock clock) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.clock = clock;
    }

    /** Some invitations, and where the next ones begin. */
    record Found(List<Invitation> items, Optional<Cursor> next) {}

    /** What the holder of a membership sent, newest first. */
    Found sent(Programme programme, UUID holder, UUID membership, Page page) {
        List<UUID> ids =
                directory.idsOf(programme, directory.find(programme, holder).member());
        List<Invited> rows = select(
                " AND id < ? AND membership_id IN (?*) ORDER BY id DESC LIMIT " + page.reach(),
                List.of(programme.id(), before(page)),
                List.of(membership));
        Instant now = clock.instant();
        return found(
                page, rows.stream().filter(row -> ids.contains(row.holder())).toList(), row -> row.toHolder(now));
    }

    /** What a member can still answer, newest first. */
    Found received(Programme programme, UUID member, Page page) {
        Instant now = clock.instant();
        List<Invited> rows = select(
                " AND status = 'OPEN' AND expires_at > ? AND id < ? AND addressee IN (?*) ORDER BY id DESC LIMIT "
                        + page.reach(),
                List.of(programme.id(), now, before(page)),
                addressees(programme, member));
        return found(page, rows, row -> row.toPerson(now));
    }

    /** @throws Problem not-found, for an invitation of somebody else as for one that does not exist */
    Invited receivedBy(Programme programme, UUID member, UUID invitation) {
        return select(
                        " AND id = ? AND addressee IN (?*)",
                        List.of(programme.id(), invitation),
                        addressees(programme, member))
                .stream()
                .findFirst()
                .orElseThrow(() -> notFound(invitation));
    }

    /** @throws Problem not-found, for an invitation of another holder as for one that does not exist */
    Invited sentBy(Programme programme, UUID holder, UUID membership, UUID invitation) {
        List<UUID> ids =
                directory.idsOf(programme, directory.find(programme, holder).member());
        return select(" AND membership_id = ? AND id IN (?*)", List.of(programme.id(), membership), List.of(invitation))
                .stream()
                .filter(row -> ids.contains(row.holder()))
                .findFirst()
                .orElseThrow(() -> notFound(invitation));
    }

    static Problem notFound(UUID invitation) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such invitation")
                .with("invitation", invitation);
    }

    private Set<String> addressees(Programme programme, UUID member) {
        directory.find(programme, member);
        return Stream.concat(
                        directory.handles(programme, member).stream().map(Handle::text),
                        directory.idsOf(programme, member).stream()
                                .map(Addressee::of)
                                .map(Addressee::text))
                .collect(Collectors.toSet());
    }

    private static UUID before(Page page) {
        return page.after().map(Cursor::uuid).orElse(LAST);
    }

    private interface Telling {
        Invitation of(Invited row);
    }

    private static Found found(Page page, List<Invited> rows, Telling telling) {
        List<Invitation> told = new ArrayList<>();
        page.fit(rows).forEach(row -> told.add(telling.of(row)));
        return new Found(told, page.next(rows, row -> Cursor.of(row.id())));
    }

    private List<Invited> select(String where, List<?> before, Iterable<?> keys) {
        List<Object> in = new ArrayList<>();
        keys.forEach(in::add);
        return Database.read(dataSource, connection -> {
            return Rows.select(connection, SELECT + where, before, in, InvitationStore::row);
        });
    }
}
