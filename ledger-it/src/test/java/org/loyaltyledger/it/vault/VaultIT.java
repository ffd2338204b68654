package org.loyaltyledger.it.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.it.vault.Commands.credit;
import static org.loyaltyledger.it.vault.Commands.debit;
import static org.loyaltyledger.it.vault.Commands.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.audit.AuditReport;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.writer.IdempotencyKey;
import org.loyaltyledger.vault.writer.StoredAnswer;

class VaultIT {
    private static final Map<String, String> BOUNDS = Map.of("role", "till");
    private static final AtomicInteger PROGRAMMES = new AtomicInteger(900_000);

    private final long programme = PROGRAMMES.incrementAndGet();
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private int partition;
    private Node node;

    @BeforeEach
    void start() throws SQLException {
        partition = Node.freshPartition(programme);
        node = Node.on(programme);
    }

    @AfterEach
    void auditAndStop() throws SQLException {
        assertThat(node.audit(partition).differences()).isEmpty();
        node.close();
    }

    @Test
    void a_key_books_once_and_answers_the_same_bytes() {
        StoredAnswer first = node.await(node.submit(partition, "k", credit(ann, 100)));
        StoredAnswer again = node.await(node.submit(partition, "k", credit(ann, 100)));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.replayed()).isTrue();
        assertThatThrownBy(() -> node.await(node.submit(partition, "k", debit(bob, 1))))
                .hasMessageContaining("idempotency-key-reused");
        assertThat(balance(ann)).isEqualTo(100);
    }

    @Test
    void a_key_stored_under_a_name_books_nothing_again_and_tells_no_namesake_the_answer() {
        StoredAnswer first = node.await(
                node.submit(partition, new IdempotencyKey(programme, "till", "k"), Map.of(), credit(ann, 100)));

        StoredAnswer itself = node.await(node.submit(partition, named("till", true), BOUNDS, credit(ann, 100)));
        StoredAnswer namesake = node.await(node.submit(partition, named("x7", false), BOUNDS, credit(ann, 100)));

        assertThat(itself.body()).isEqualTo(first.body());
        assertThat(itself.replayed()).isTrue();
        assertThat(namesake.replayed()).isTrue();
        assertThat(namesake.transaction()).isEqualTo(first.transaction());
        assertThat(new String(namesake.body())).contains("transactionId").doesNotContain("balance");
        assertThatThrownBy(() -> node.await(node.submit(partition, named("x7", false), BOUNDS, debit(bob, 1))))
                .hasMessageContaining("idempotency-key-reused");
        assertThat(balance(ann)).isEqualTo(100);
    }

    /** As this subject, which was known by the name "till" before. */
    private IdempotencyKey named(String subject, boolean whole) {
        return new IdempotencyKey(
                programme, "issuer#" + subject, "k", Optional.of(new IdempotencyKey.Former("till", whole)));
    }

    @Test
    void a_refusal_is_an_answer_and_stays_refused() {
        StoredAnswer refused = node.await(node.submit(partition, "late", debit(ann, 10)));
        node.book(partition, credit(ann, 100));
        StoredAnswer again = node.await(node.submit(partition, "late", debit(ann, 10)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(new String(refused.body())).contains("\"wanted\":10", "\"spendable\":0");
        assertThat(again.body()).isEqualTo(refused.body());
        assertThat(balance(ann)).isEqualTo(100);
    }

    @Test
    void twenty_spend_the_same_hundred_points_and_one_wins() {
        node.book(partition, credit(ann, 100));
        List<CompletableFuture<StoredAnswer>> answers = IntStream.range(0, 20)
                .mapToObj(n -> node.submit(partition, "spend" + n, transfer(ann, bob, 100)))
                .toList();
        assertThat(answers.stream().map(node::await).filter(answer -> !answer.isProblem()))
                .hasSize(1);
        assertThat(balance(ann)).isZero();
        assertThat(balance(bob)).isEqualTo(100);
    }

    @Test
    void a_hundred_equal_requests_at_once_book_once() {
        List<CompletableFuture<StoredAnswer>> answers = IntStream.range(0, 100)
                .mapToObj(n -> node.submit(partition, "same", credit(ann, 7)))
                .toList();
        assertThat(answers.stream().map(node::await).distinct()).hasSize(1);
        assertThat(balance(ann)).isEqualTo(7);
    }

    @Test
    void what_cannot_be_stored_harms_no_neighbour() {
        List<CompletableFuture<StoredAnswer>> answers = IntStream.range(0, 40)
                .mapToObj(n -> node.submit(partition, "n" + n, credit(ann, 1, n == 17 ? "x".repeat(5_000) : "fine")))
                .toList();
        for (int n = 0; n < 40; n++) {
            CompletableFuture<StoredAnswer> answer = answers.get(n);
            if (n == 17) {
                assertThatThrownBy(() -> node.await(answer))
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("internal");
            } else {
                assertThat(node.await(answer).status()).isEqualTo(201);
            }
        }
        assertThat(balance(ann)).isEqualTo(39);
    }

    static Stream<Throwing> whatACommandMayThrow() {
        return Stream.of(
                new Throwing("decide", StackOverflowError::new),
                new Throwing("decide", () -> new OutOfMemoryError("Java heap space")),
                new Throwing("decide", AssertionError::new),
                new Throwing("decide", NoClassDefFoundError::new),
                new Throwing("decide", IllegalStateException::new),
                new Throwing("then", StackOverflowError::new),
                new Throwing("then", IllegalStateException::new),
                new Throwing("first", OutOfMemoryError::new),
                new Throwing("first", IllegalStateException::new));
    }

    @ParameterizedTest
    @MethodSource("whatACommandMayThrow")
    void whateverACommandThrowsHarmsNoNeighbourAndTheWriterGoesOn(Throwing poison) {
        List<CompletableFuture<StoredAnswer>> answers = IntStream.range(0, 40)
                .mapToObj(n -> node.submit(partition, "n" + n, n == 17 ? poison.on(ann) : credit(ann, 1)))
                .toList();
        for (int n = 0; n < 40; n++) {
            CompletableFuture<StoredAnswer> answer = answers.get(n);
            if (n == 17) {
                assertThatThrownBy(() -> node.await(answer))
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("internal");
            } else {
                assertThat(node.await(answer).status()).isEqualTo(201);
            }
        }
        CompletableFuture<StoredAnswer> background = node.inBackground(partition, poison.on(ann));
        assertThatThrownBy(() -> node.await(background)).isInstanceOf(Problem.class);
        assertThat(node.book(partition, credit(ann, 1)).status()).isEqualTo(201);
        assertThat(node.isReady()).isTrue();
        assertThat(balance(ann)).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void replies_that_get_lost_lose_and_double_nothing(int seed) {
        Random random = new Random(seed);
        try (Node shaky = Node.on(programme, plain -> new ShakyDataSource(plain, random))) {
            List<CompletableFuture<StoredAnswer>> answers = IntStream.range(0, 200)
                    .mapToObj(n -> {
                        if (n % 20 == 0) {
                            pause();
                        }
                        return shaky.submit(partition, "shaky" + n, credit(ann, 1));
                    })
                    .toList();
            answers.forEach(answer -> assertThat(shaky.await(answer).status()).isEqualTo(201));
        }
        assertThat(balance(ann)).isEqualTo(200);
    }

    @Test
    void two_nodes_write_one_partition_and_every_point_is_there() {
        try (Node other = Node.on(programme)) {
            List<CompletableFuture<StoredAnswer>> answers = new ArrayList<>();
            for (int n = 0; n < 300; n++) {
                Node one = n % 2 == 0 ? node : other;
                answers.add(one.submit(partition, "n" + n, n % 3 == 2 ? transfer(ann, bob, 1) : credit(ann, 2)));
                if (n % 25 == 0) {
                    pause();
                }
            }
            long moved = 0;
            for (int n = 0; n < 300; n++) {
                if (!node.await(answers.get(n)).isProblem() && n % 3 == 2) {
                    moved++;
                }
            }
            assertThat(balance(bob)).isEqualTo(moved);
            assertThat(balance(ann)).isEqualTo(400 - moved);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET points = points + 1 WHERE partition_id = %d AND seq = 3 AND nth = 1",
                "UPDATE account SET balance = balance + 5 WHERE partition_id = %d AND balance > 0",
                "UPDATE lot SET remaining = remaining - 1 WHERE partition_id = %d AND seq = 2",
                "UPDATE ledger_transaction SET reason = 'because' WHERE partition_id = %d AND seq = 2",
                "UPDATE ledger_transaction SET occurred_at = occurred_at - INTERVAL 1 DAY WHERE partition_id = %d AND seq = 2",
                "DELETE FROM allocation WHERE partition_id = %d",
                "DELETE FROM ledger_transaction WHERE partition_id = %d AND seq = 4",
                "UPDATE batch SET hash = REVERSE(hash) WHERE partition_id = %d AND batch_no = 2",
                "UPDATE head SET next_seq = next_seq + 1 WHERE partition_id = %d"
            })
    void the_audit_sees_what_a_hand_in_the_tables_did(String tampering) throws SQLException {
        int other = Node.freshPartition(programme);
        UUID cleo = UUID.randomUUID();
        node.book(other, credit(cleo, 10));
        node.book(other, credit(cleo, 20));
        node.book(other, debit(cleo, 15));
        node.book(other, credit(cleo, 5));
        assertThat(node.audit(other))
                .extracting(AuditReport::clean, AuditReport::transactions)
                .containsExactly(true, 4L);
        try (Connection connection = node.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(tampering.formatted(other))).isPositive();
        }
        assertThat(node.audit(other).clean()).isFalse();
    }

    private long balance(UUID member) {
        try (Connection connection = node.database().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COALESCE(SUM(balance), 0) FROM account WHERE account_id = X'"
                        + member.toString().replace("-", "") + "'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
