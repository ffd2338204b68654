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
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/** Brings into families' pools at the day boundary what has become spendable since it was earned. */
@ApplicationScoped
public class FamilyDay implements DayStep {

    private static final int PERSONS_PER_COMMAND = 100;

    /** Before every id there is. */
    private static final UUID FIRST = new UUID(0, 0);

    private DataSource dataSource;
    private Vault vault;
    private Postman postman;

    FamilyDay() {
        // for the container's proxy
    }

    @Inject
    FamilyDay(DataSource dataSource, Vault vault, Postman postman) {
        this.dataSource = dataSource;
        this.vault = vault;
        this.postman = postman;
    }

    @Override
    public String name() {
        return "families";
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        // First, so that a seat that is passed on is known to be taken.
        postman.run(programme);
        List<Bound> bound = bound(programme, after.orElse(FIRST), atMost);
        Map<Integer, List<UUID>> byPartition = bound.stream()
                .collect(Collectors.groupingBy(
                        Bound::partition, TreeMap::new, Collectors.mapping(Bound::person, Collectors.toList())));
        List<CompletableFuture<StoredAnswer>> answers = new ArrayList<>();
        byPartition.forEach((partition, persons) -> {
            for (int from = 0; from < persons.size(); from += PERSONS_PER_COMMAND) {
                List<UUID> some = persons.subList(from, Math.min(persons.size(), from + PERSONS_PER_COMMAND));
                answers.add(vault.inBackground(partition, new Gather(programme.id(), some), name()));
            }
        });
        answers.forEach(vault::awaitBackground);
        postman.run(programme);
        return bound.isEmpty()
                ? Optional.empty()
                : Optional.of(bound.get(bound.size() - 1).person());
    }

    private record Bound(UUID person, int partition) {}

    private List<Bound> bound(Programme programme, UUID after, int atMost) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT person_id, partition_id FROM membership_person WHERE programme_id = ? AND bound <> ''"
                                + " AND person_id > ? ORDER BY person_id LIMIT " + atMost,
                        List.of(programme.id()),
                        List.of(after),
                        row -> new Bound(Rows.uuid(row, "person_id"), row.getInt("partition_id"))));
    }
}
