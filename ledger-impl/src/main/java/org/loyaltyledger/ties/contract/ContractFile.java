package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.ContractUsage;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/** Contracts, to read, as they stand now. */
@ApplicationScoped
public class ContractFile {

    private DataSource dataSource;
    private LifeStore lives;
    private OfMemberStore ofMember;
    private UsageStore usages;
    private MemberDirectory directory;
    private Clock clock;

    ContractFile() {
        // for the container's proxy
    }

    @Inject
    ContractFile(
            DataSource dataSource,
            LifeStore lives,
            OfMemberStore ofMember,
            UsageStore usages,
            MemberDirectory directory,
            Clock clock) {
        this.dataSource = dataSource;
        this.lives = lives;
        this.ofMember = ofMember;
        this.usages = usages;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Problem not-found, if there is no such member */
    List<Contract> of(Programme programme, UUID member) {
        UUID who = who(programme, member);
        return reading(connection ->
                read(connection, ofMember.load(connection, Set.of(who)).getOrDefault(who, Set.of())));
    }

    /** @throws Problem not-found, for another member's contract as for one that does not exist */
    Contract find(Programme programme, UUID member, UUID contract) {
        UUID who = who(programme, member);
        return reading(connection -> read(connection, Set.of(contract))).stream()
                .filter(found -> found.member().equals(who))
                .findFirst()
                .orElseThrow(() -> Concern.notFound(contract));
    }

    /** @throws Problem not-found, as above */
    Slice<ContractUsage> usage(Programme programme, UUID member, UUID contract, TimeRange range, Page page) {
        Life life = life(programme, member, contract).orElseThrow(() -> Concern.notFound(contract));
        return reading(connection ->
                        page.slice(usages.of(connection, contract, range, page), UsageStore.Referenced::place))
                .map(one -> Telling.usage(one, life));
    }

    /** The same, as the rules know it. */
    Optional<Life> life(Programme programme, UUID member, UUID contract) {
        UUID who = who(programme, member);
        return reading(connection -> Optional.ofNullable(
                        lives.load(connection, Set.of(contract)).get(contract)))
                .filter(life -> life.member().equals(who));
    }

    /**
     * What a list is asked for.
     *
     * @param state where it stands now
     * @param endsBefore exclusive
     * @param offered when it was offered
     */
    record Wish(
            Optional<ContractStatus> state,
            Optional<String> template,
            Optional<Instant> endsBefore,
            TimeRange offered) {}

    /** Up to {@link Page#reach()} contracts in the order of their ids. */
    List<Contract> list(Programme programme, Wish wish, Page page) {
        Filter filter = Filter.of(wish, clock.instant());
        List<Object> before = new ArrayList<>(filter.values());
        before.add(page.after().map(cursor -> cursor.uuid()).orElse(new UUID(0, 0)));
        return reading(connection -> {
            List<UUID> ids = Rows.select(
                    connection,
                    "SELECT id FROM contract WHERE " + filter.sql()
                            + "id > ? AND programme_id IN (?*) ORDER BY id LIMIT " + page.reach(),
                    before,
                    List.of(programme.id()),
                    row -> Rows.uuid(row, "id"));
            return read(connection, new LinkedHashSet<>(ids));
        });
    }

    private List<Contract> read(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, Life> found = ids.isEmpty() ? Map.of() : lives.load(connection, new LinkedHashSet<>(ids));
        Instant now = clock.instant();
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(life -> Telling.contract(life, now))
                .toList();
    }

    private UUID who(Programme programme, UUID member) {
        return directory.current(programme, member).member();
    }

    private <T> T reading(Database.Read<T> read) {
        return Database.read(dataSource, read);
    }
}
