package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.member.ending.MembersMerged;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/**
 * Has letters delivered between the partitions of a programme. It goes after every request that may have written one, and at
 * regular times; several may go at once, since each letter is carried out once.
 */
@ApplicationScoped
public class Postman {

    private static final int LETTERS_PER_ROUND = 1_000;
    private static final int LETTERS_PER_COMMAND = 100;

    /** A claim is answered by a gift, and somebody may have moved: so many rounds bring everything home. */
    private static final int ROUNDS = 4;

    /** Before every id there is. */
    private static final UUID FIRST = new UUID(0, 0);

    private DataSource dataSource;
    private Vault vault;
    private OfferBook offers;

    Postman() {
        // for the container's proxy
    }

    @Inject
    Postman(DataSource dataSource, Vault vault, OfferBook offers) {
        this.dataSource = dataSource;
        this.vault = vault;
        this.offers = offers;
    }

    /** Delivers within a programme; in one partition nobody writes letters. */
    void run(Programme programme) {
        if (programme.partitions().size() > 1) {
            run();
        }
    }

    /** A family's person or holder may live elsewhere. */
    void merged(@Observes MembersMerged merged) {
        run(merged.programme());
    }

    /** @return how many letters were handed over */
    public int run() {
        int handed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, List<UUID>> waiting = waiting();
            if (waiting.isEmpty()) {
                return handed;
            }
            List<CompletableFuture<StoredAnswer>> answers = new ArrayList<>();
            waiting.forEach((partition, letters) -> {
                for (int from = 0; from < letters.size(); from += LETTERS_PER_COMMAND) {
                    List<UUID> some = letters.subList(from, Math.min(letters.size(), from + LETTERS_PER_COMMAND));
                    answers.add(vault.own(partition, new Deliver(partition, some, offers::known), "letters"));
                }
            });
            answers.forEach(vault::await);
            handed += waiting.values().stream().mapToInt(List::size).sum();
        }
        return handed;
    }

    private record Waiting(int partition, UUID letter) {}

    private Map<Integer, List<UUID>> waiting() {
        return Database.read(dataSource, connection -> Rows.select(
                        connection,
                        "SELECT id, to_partition FROM membership_letter WHERE delivered = FALSE AND id > ?"
                                + " ORDER BY to_partition, id LIMIT " + LETTERS_PER_ROUND,
                        List.of(),
                        List.of(FIRST),
                        row -> new Waiting(row.getInt("to_partition"), Rows.uuid(row, "id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Waiting::partition, TreeMap::new, Collectors.mapping(Waiting::letter, Collectors.toList()))));
    }
}
