package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.member.day.DayStep;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/**
 * Books at the day boundary what becomes of memberships by itself. Whoever reads sees it without that; booking it dates the
 * history, shows what is due to those who charge, and moves the ends of benefits on.
 */
@ApplicationScoped
public class ClubDay implements DayStep {

    private static final int MEMBERS_PER_COMMAND = 100;

    /** Before every id there is. */
    private static final UUID FIRST = new UUID(0, 0);

    private DataSource dataSource;
    private Vault vault;
    private OfferBook offers;

    ClubDay() {
        // for the container's proxy
    }

    @Inject
    ClubDay(DataSource dataSource, Vault vault, OfferBook offers) {
        this.dataSource = dataSource;
        this.vault = vault;
        this.offers = offers;
    }

    @Override
    public String name() {
        return "clubs";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        List<Due> due = due(programme, date, after.orElse(FIRST), atMost);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Offers offered = offers.of(programme, boundary);
        Map<Integer, List<UUID>> byPartition = due.stream()
                .collect(Collectors.groupingBy(
                        Due::partition, TreeMap::new, Collectors.mapping(Due::member, Collectors.toList())));
        List<CompletableFuture<StoredAnswer>> answers = new ArrayList<>();
        byPartition.forEach((partition, members) -> {
            for (int from = 0; from < members.size(); from += MEMBERS_PER_COMMAND) {
                List<UUID> some = members.subList(from, Math.min(members.size(), from + MEMBERS_PER_COMMAND));
                answers.add(
                        vault.inBackground(partition, new CatchUp(programme.id(), some, offered, boundary), name()));
            }
        });
        answers.forEach(vault::awaitBackground);
        return Optional.of(due.get(due.size() - 1).member());
    }

    /** A member whose membership something falls due for, and where it lives. */
    private record Due(UUID member, int partition) {}

    private List<Due> due(Programme programme, LocalDate date, UUID after, int atMost) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT DISTINCT member_id, partition_id FROM membership"
                                + " WHERE programme_id = ? AND next_on <= ? AND member_id > ? ORDER BY member_id LIMIT "
                                + atMost,
                        List.of(programme.id(), date),
                        List.of(after),
                        row -> new Due(Rows.uuid(row, "member_id"), row.getInt("partition_id"))));
    }
}
