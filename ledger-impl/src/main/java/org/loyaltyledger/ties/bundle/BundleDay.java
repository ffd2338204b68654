package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.member.day.DayStep;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.bundle.Part;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/**
 * At midnight bundles that rest on what members hold are looked at: what became complete is written down and paid, and
 * add-ons go on whose base was prolonged. Nothing ends here that had not ended by itself.
 */
@ApplicationScoped
public class BundleDay implements DayStep {

    private static final int AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private DataSource dataSource;
    private Vault vault;

    BundleDay() {
        // for the container's proxy
    }

    @Inject
    BundleDay(DataSource dataSource, Vault vault) {
        this.dataSource = dataSource;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "bundles";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        if (!version.terms().ties().bundles().areHeld()) {
            return Optional.empty();
        }
        Map<UUID, Integer> members = holding(programme, version, after.orElse(BEFORE_ALL), atMost);
        Map<Integer, List<UUID>> byPartition = new TreeMap<>();
        members.forEach((member, partition) -> byPartition
                .computeIfAbsent(partition, none -> new ArrayList<>())
                .add(member));
        List<CompletableFuture<StoredAnswer>> answers = new ArrayList<>();
        byPartition.forEach((partition, some) -> {
            for (int from = 0; from < some.size(); from += AT_ONCE) {
                List<UUID> part = some.subList(from, Math.min(some.size(), from + AT_ONCE));
                answers.add(vault.inBackground(partition, new Reassess(partition, part, version, boundary), "day"));
            }
        });
        answers.forEach(vault::awaitBackground);
        return members.keySet().stream().reduce((first, second) -> second);
    }

    /** Members that were ever granted something that bundles rest on, with their partitions, in the order of their ids. */
    private Map<UUID, Integer> holding(Programme programme, TermsVersion version, UUID after, int atMost) {
        Set<Part> bases = version.terms().ties().bundles().bases();
        List<Object> marks = new ArrayList<>(List.of(programme.id(), after));
        bases.forEach(base -> marks.addAll(List.of(base.source(), base.code())));
        String pairs = String.join(", ", Collections.nCopies(bases.size(), "(?, ?)"));
        Map<UUID, Integer> members = new LinkedHashMap<>();
        return Database.read(dataSource, connection -> {
            Rows.select(
                    connection,
                    "SELECT id, partition_id FROM member m WHERE programme_id = ? AND id > ?"
                            + " AND status IN ('ACTIVE', 'SUSPENDED') AND EXISTS (SELECT 1 FROM entitlement e"
                            + " WHERE e.member_id = m.id AND (e.source, e.code) IN (" + pairs + "))"
                            + " ORDER BY id LIMIT ?*",
                    marks,
                    List.of(atMost),
                    row -> members.put(Rows.uuid(row, "id"), row.getInt("partition_id")));
            return members;
        });
    }
}
