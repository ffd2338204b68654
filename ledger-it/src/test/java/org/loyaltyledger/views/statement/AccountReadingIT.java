package org.loyaltyledger.views.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.statement.LotStatus;
import org.loyaltyledger.api.statement.NextExpiry;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.time.AdjustableClock;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.writer.Fingerprint;
import org.loyaltyledger.vault.writer.IdempotencyKey;
import org.loyaltyledger.vault.writer.LotRows;
import org.loyaltyledger.vault.writer.Partitions;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Vault;
import org.loyaltyledger.vault.writer.VaultSettings;
import org.loyaltyledger.vault.writer.Watch;

/** Seeded random histories: reading what is due and what is next tells the same as reading everything. */
@Tag("vault")
class AccountReadingIT {

    private static final AtomicInteger PROGRAMMES = new AtomicInteger(950_000);
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final int STEPS = 120;

    private final long programme = PROGRAMMES.incrementAndGet();
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final List<Told> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Random random;
    private int partition;
    private Connection connection;

    /** What was told of a member at an instant, and where the end of its sliding points was then. */
    private record Told(UUID member, Instant at, Instant slidesTo, Figures figures) {}

    private record Figures(long spendable, long pending, long held, long debt, Optional<NextExpiry> nextExpiry) {

        List<Long> points() {
            return List.of(spendable, pending, held, debt);
        }

        static Figures of(SettledAccount settled) {
            Account account = settled.account();
            return new Figures(
                    account.spendable(), account.pending(), account.held(), account.debt(), settled.nextExpiry());
        }

        /** From every lot there is. */
        static Figures of(Books books, UUID member) {
            Account account = books.account(member);
            List<Lot> ending = books.lots().open(member).stream()
                    .filter(lot -> lot.phase() != Lot.Phase.AWAITING && lot.remaining() > lot.held())
                    .filter(lot -> !lot.endsAt(account.slidesTo()).equals(Lot.NEVER))
                    .toList();
            Optional<Instant> soonest =
                    ending.stream().map(lot -> lot.endsAt(account.slidesTo())).min(Instant::compareTo);
            return new Figures(
                    account.spendable(),
                    account.pending(),
                    account.held(),
                    account.debt(),
                    soonest.map(end -> new NextExpiry(
                            end,
                            ending.stream()
                                    .filter(lot ->
                                            lot.endsAt(account.slidesTo()).equals(end))
                                    .mapToLong(lot -> lot.remaining() - lot.held())
                                    .sum())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsTellTheSameAsReadingEverything(long seed) throws SQLException {
        random = new Random(seed);
        MysqlDataSource source = source();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db")
                .outOfOrder(true)
                .load()
                .migrate();
        // The database's time, moved to the test's: what is recorded is a little earlier than the test's now.
        Clock clock = new AdjustableClock() {
            @Override
            public Duration offset() {
                return Duration.between(Instant.now(), now);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        try (Connection open = source.getConnection();
                Vault vault = new Vault(
                        source,
                        List.of(),
                        clock,
                        new VaultSettings(4_096, 256, Duration.ofSeconds(20)),
                        Watch.NONE,
                        Executors.defaultThreadFactory())) {
            connection = open;
            partition = Partitions.open(connection, programme, 1).get(0);
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofHours(random.nextInt(30))).plusSeconds(1);
                vault.await(vault.submit(
                        partition,
                        new IdempotencyKey(programme, "test", "step" + step),
                        Fingerprint.of("test", "step" + step),
                        new Step(),
                        "step" + step));
                compare(ann, seed + "/" + step);
                compare(bob, seed + "/" + step);
            }
        }
    }

    private void compare(UUID member, String where) throws SQLException {
        AccountReading reading = new AccountReading(connection, standing(member));
        EveryLotReading every = new EveryLotReading(connection, standing(member));
        for (int days : new int[] {0, 1, 3, 12, 4000}) {
            Instant at = now.plus(Duration.ofDays(days));
            Figures full = Figures.of(every.today(at), member);
            assertThat(Figures.of(reading.today(at)))
                    .as("%s, in %d days", where, days)
                    .isEqualTo(full);
            Optional<SettledAccount> atRest = reading.atRest(at);
            if (atRest.isPresent()) {
                assertThat(Figures.of(atRest.get())).as("%s at rest", where).isEqualTo(full);
            }
        }
        Instant slidesTo = every.today(now).account(member).slidesTo();
        told.add(new Told(member, now, slidesTo, Figures.of(every.today(now), member)));
        Told earlier = told.get(random.nextInt(told.size()));
        if (earlier.member.equals(member)) {
            Figures then = Figures.of(reading.then(earlier.at, END_OF_TIME, earlier.at));
            assertThat(then)
                    .as("%s, as of %s", where, earlier.at)
                    .isEqualTo(Figures.of(every.then(earlier.at, END_OF_TIME, earlier.at), member));
            // The end of sliding points is not kept: what expired next then may be told otherwise now, and so may what
            // was
            // there, once that end has moved.
            if (earlier.slidesTo.equals(slidesTo)) {
                assertThat(then.points())
                        .as("%s, as told at %s", where, earlier.at)
                        .isEqualTo(earlier.figures.points());
            }
        }
        Instant occurred = now.minus(Duration.ofHours(random.nextInt(600)));
        assertThat(Figures.of(reading.then(now, occurred, occurred)))
                .as("%s, what had occurred by %s", where, occurred)
                .isEqualTo(Figures.of(every.then(now, occurred, occurred), member));
        compareLots(member, reading, every, where);
    }

    private void compareLots(UUID member, AccountReading reading, EveryLotReading every, String where)
            throws SQLException {
        Instant at = now.plus(Duration.ofDays(random.nextInt(4)));
        Books books = every.today(at);
        Account account = books.account(member);
        List<Lot> lots = Rows.select(
                connection,
                "SELECT * FROM lot WHERE account_id IN (?*) ORDER BY seq, nth",
                List.of(),
                List.of(member),
                LotRows::map);
        for (LotStatus state : LotStatus.values()) {
            List<String> expected = lots.stream()
                    .map(lot -> books.lots().has(lot.id()) ? books.lots().get(lot.id()) : lot)
                    .filter(lot -> state(lot) == state)
                    .map(lot -> lot.id().origin().sequence() + ":" + lot.remaining() + ":" + lot.held())
                    .toList();
            List<String> found = new ArrayList<>();
            Optional<Cursor> cursor = Optional.empty();
            do {
                Page page = new Page(cursor, 3);
                var read = new LotReading(connection, standing(member), reading.dueLots(at))
                        .read(page, Optional.of(state));
                page.fit(read)
                        .forEach(lot -> found.add((lot.id().getLeastSignificantBits() & ((1L << 42) - 1)) + ":"
                                + lot.remaining() + ":" + lot.held()));
                cursor = page.next(read, LotReading::place);
            } while (cursor.isPresent());
            assertThat(found).as("%s %s", where, state).isEqualTo(expected);
        }
        assertThat(account.held()).isNotNegative();
    }

    private static LotStatus state(Lot lot) {
        if (!lot.isOpen()) {
            return lot.expired() > 0 ? LotStatus.EXPIRED : LotStatus.SPENT;
        }
        return lot.isPending() ? LotStatus.PENDING : LotStatus.ACTIVE;
    }

    private Standing standing(UUID member) {
        return new Standing(
                member, programme, partition, MemberStatus.ACTIVE, Optional.empty(), Instant.EPOCH, Map.of());
    }

    /** Something random that moves points; what is refused does nothing. */
    private final class Step implements Command {

        private final UUID member = random.nextInt(4) == 0 ? bob : ann;
        private final int what = random.nextInt(11);
        private final long points = 1 + random.nextInt(60);
        private final int days = random.nextInt(25);
        private final Instant occurred = now.minus(Duration.ofHours(random.nextInt(3) == 0 ? random.nextInt(300) : 0));

        @Override
        public void first(Needs needs) {
            if (what < 5) {
                needs.account(member, partition);
            } else {
                needs.lots(ann, partition).lots(bob, partition);
            }
        }

        @Override
        public Answer decide(Books books) {
            books.account(member);
            Optional<Hold> hold = books.holds().open(member).stream().findFirst();
            TransactionKind kind =
                    switch (what) {
                        case 5 -> TransactionKind.REDEMPTION;
                        case 6 -> TransactionKind.RETURN;
                        case 7, 8 -> TransactionKind.HOLD;
                        case 9 -> hold.isPresent() ? TransactionKind.CAPTURE : TransactionKind.TRANSFER;
                        default -> what == 10 ? TransactionKind.ADJUSTMENT : TransactionKind.SALE;
                    };
            UUID other = member.equals(ann) ? bob : ann;
            Posting posting = kind == TransactionKind.TRANSFER
                    ? books.open(kind, now, note(), member, other)
                    : books.open(kind, what < 5 ? occurred : now, note(), member);
            move(posting, hold, other, books);
            Transaction booked = posting.close("");
            return Answer.created(booked.id().toString(), booked.id());
        }

        private void move(Posting posting, Optional<Hold> hold, UUID other, Books books) {
            Instant end = occurred.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS);
            switch (what) {
                case 0 -> posting.credit(member, Book.ISSUED, points, LotSpec.active(occurred, end));
                case 1 -> posting.credit(member, Book.ISSUED, points, LotSpec.active(occurred, Lot.NEVER));
                case 2 ->
                    posting.credit(
                            member,
                            Book.ISSUED,
                            points,
                            LotSpec.pending(
                                    occurred,
                                    occurred.plus(Duration.ofDays(days / 3)).truncatedTo(ChronoUnit.DAYS),
                                    end.plus(Duration.ofDays(9))));
                case 3 -> posting.credit(member, Book.ISSUED, points, LotSpec.sliding(occurred, end));
                case 4 -> posting.credit(member, Book.ISSUED, points, LotSpec.awaiting(occurred, end));
                case 5 -> posting.debit(member, Book.REDEEMED, Math.min(points, spendable(books)));
                case 6 -> posting.takeBack(member, Book.ISSUED, points, List.of(), Clawback.DEBT);
                case 7, 8 ->
                    posting.hold(
                            member, Math.min(points, spendable(books)), now.plus(Duration.ofHours(1 + days * 3)), "");
                case 9 -> {
                    if (hold.isPresent()) {
                        posting.capture(hold.get(), (hold.get().points() + 1) / 2, Book.REDEEMED);
                    } else {
                        posting.move(
                                member,
                                other,
                                Math.min(points, spendable(books)),
                                lot -> LotSpec.like(lot, books.account(member).slidesTo()));
                    }
                }
                default -> posting.slide(member, end);
            }
        }

        private long spendable(Books books) {
            return Math.max(1, books.account(member).spendable());
        }

        private Note note() {
            return new Note("test", "", "", 0);
        }

        @Override
        public String toString() {
            return what + " " + points;
        }
    }

    private static MysqlDataSource source() {
        Database database = Environment.get().database();
        MysqlDataSource source = new MysqlDataSource();
        source.setURL(database.url() + (database.url().contains("?") ? "&" : "?")
                + "rewriteBatchedStatements=true&cachePrepStmts=true&connectionTimeZone=UTC"
                + "&sessionVariables=transaction_isolation='READ-COMMITTED'");
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}
