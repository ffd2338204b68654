package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.member.day.DayStep;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/**
 * Books at midnight what contracts have due: bonuses that begin, instalments that vest, periods that are trued up. It asks
 * for contracts that have something due, so one that was done is not found again; what days before left undone is.
 */
@ApplicationScoped
public class ContractDays implements DayStep {

    private static final int ORDER = 400;
    private static final int CONTRACTS_PER_COMMAND = 100;

    private DataSource dataSource;
    private Vault vault;

    ContractDays() {
        // for the container's proxy
    }

    @Inject
    ContractDays(DataSource dataSource, Vault vault) {
        this.dataSource = dataSource;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        List<UUID> members = new ArrayList<>();
        Map<Integer, List<UUID>> byPartition = new LinkedHashMap<>();
        for (Due due : due(programme, boundary, after, atMost)) {
            members.add(due.member());
            byPartition
                    .computeIfAbsent(programme.partitionOf(due.member()), none -> new ArrayList<>())
                    .add(due.contract());
        }
        List<CompletableFuture<StoredAnswer>> answers = new ArrayList<>();
        byPartition.forEach((partition, contracts) -> {
            for (int from = 0; from < contracts.size(); from += CONTRACTS_PER_COMMAND) {
                List<UUID> part = contracts.subList(from, Math.min(contracts.size(), from + CONTRACTS_PER_COMMAND));
                answers.add(vault.inBackground(partition, new SettleContracts(part, boundary, version.terms()), "day"));
            }
        });
        answers.forEach(vault::awaitBackground);
        return members.isEmpty() ? Optional.empty() : Optional.of(members.get(members.size() - 1));
    }

    /** Those of whole members, so that the last one told is done. */
    private List<Due> due(Programme programme, Instant boundary, Optional<UUID> after, int atMost) {
        return Database.read(dataSource, connection -> {
            List<UUID> members = Rows.select(
                    connection,
                    "SELECT DISTINCT member_id FROM contract WHERE next_due <= ? AND member_id > ?"
                            + " AND programme_id IN (?*) ORDER BY member_id LIMIT " + atMost,
                    List.of(Lot.stored(boundary), after.orElse(new UUID(0, 0))),
                    List.of(programme.id()),
                    row -> Rows.uuid(row, "member_id"));
            return Rows.select(
                    connection,
                    "SELECT member_id, id FROM contract WHERE next_due <= ? AND member_id IN (?*)"
                            + " ORDER BY member_id, id",
                    List.of(Lot.stored(boundary)),
                    members,
                    row -> new Due(Rows.uuid(row, "member_id"), Rows.uuid(row, "id")));
        });
    }

    private record Due(UUID member, UUID contract) {}
}
