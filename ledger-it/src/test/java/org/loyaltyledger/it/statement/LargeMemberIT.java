package org.loyaltyledger.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Database;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** A member with 100,000 open lots is read about as fast as one with ten. */
@RunningLedger
class LargeMemberIT {

    private static final int MANY = 100_000;
    private static final int FEW = 10;
    private static final int ROUNDS = 25;
    private static final long TIMES = 3;
    private static final String DIGITS = "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
            + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";
    private static final String NUMBERS = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS n FROM "
            + DIGITS + " a JOIN " + DIGITS + " b JOIN " + DIGITS + " c JOIN " + DIGITS + " e JOIN " + DIGITS + " f)";

    private Shop shop;
    private UUID large;
    private UUID small;

    @BeforeEach
    void fill() throws SQLException {
        shop = Shop.open("plain");
        large = shop.enrol("large");
        small = shop.enrol("small");
        own(large, MANY, 5_000_000);
        own(small, FEW, 6_000_000);
    }

    /** Sales of a year, whose points all end on the same two days. */
    private void own(UUID member, int lots, long from) throws SQLException {
        Database database = Environment.get().database();
        String id = "UNHEX('" + member.toString().replace("-", "") + "')";
        String some = " FROM " + NUMBERS + " n JOIN programme p ON p.code = '" + shop.programme()
                + "' JOIN head h ON h.programme_id = p.id WHERE n.n < " + lots;
        String place = "SELECT h.partition_id, " + from + " + n.n";
        String ends = "CASE WHEN n.n = 0 THEN '2098-01-01' ELSE '2099-01-01' END";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO batch (partition_id, batch_no, first_seq, last_seq, recorded_at, hash)"
                    + " SELECT h.partition_id, " + from + ", " + from + ", " + (from + lots)
                    + ", '2026-01-02', h.hash" + some.replace("n.n < " + lots, "n.n = 0"));
            statement.execute("INSERT INTO ledger_transaction (partition_id, seq, batch_no, kind, occurred_at,"
                    + " recorded_at, actor, reason, reference, terms_version, explanation) " + place + ", " + from
                    + ", 'SALE', '2026-01-01', '2026-01-02', 'test', '', '', 1, ''" + some);
            statement.execute("INSERT INTO entry (partition_id, seq, nth, account_id, points, balance, entry_no) "
                    + place + ", 1, " + id + ", 3, 3 * (n.n + 1), n.n + 1" + some);
            statement.execute("INSERT INTO lot (partition_id, seq, nth, account_id, points, remaining, held, expired,"
                    + " phase, activates_at, expires_at, sliding, earned_at, priority, funder, is_open) " + place
                    + ", 1, " + id + ", 3, 3, 0, 0, 'ACTIVE', '2026-01-01', " + ends
                    + ", FALSE, '2026-01-01', 0, '', TRUE" + some);
            statement.execute("REPLACE INTO account (account_id, partition_id, balance, pending, held, debt, entries,"
                    + " next_due, expires_next, expiring, sliding) SELECT " + id + ", h.partition_id, " + 3 * lots
                    + ", 0, 0, 0, " + lots + ", '2098-01-01', '2098-01-01', 3, 0"
                    + some.replace("n.n < " + lots, "n.n = 0"));
            statement.execute("ANALYZE TABLE ledger_transaction, entry, lot, account");
        }
    }

    @Test
    void its_balance_and_its_pages_are_right_and_cost_what_those_of_a_small_member_cost() {
        itsFiguresAreRight();
        Instant earlier = Instant.now().minusSeconds(60);
        for (String path : new String[] {
            "balance",
            "balance?asOf=" + earlier,
            "balance?at=" + earlier,
            "lots?limit=1",
            "lots?limit=1&status=ACTIVE",
            "lots?limit=1&status=EXPIRED",
            "transactions?limit=1",
            "transactions?limit=1&kind=SALE"
        }) {
            long[][] times = new long[2][ROUNDS];
            for (int round = -3; round < ROUNDS; round++) {
                for (int which = 0; which < 2; which++) {
                    long begun = System.nanoTime();
                    read(which == 0 ? small : large, path).expect(200);
                    times[which][Math.max(0, round)] = System.nanoTime() - begun;
                }
            }
            long few = median(times[0]);
            long many = median(times[1]);
            System.out.printf("%s: %d us with %d lots, %d us with %d%n", path, few / 1_000, FEW, many / 1_000, MANY);
            assertThat(many)
                    .as("nanoseconds of %s, %d with few lots", path, few)
                    .isLessThan(TIMES * few);
        }
    }

    private void itsFiguresAreRight() {
        Reply balance = read(large, "balance").expect(200);
        assertThat(balance.number("/spendable")).isEqualTo(3L * MANY);
        assertThat(balance.number("/nextExpiry/points")).isEqualTo(3);
        Reply later = read(large, "balance?at=2098-06-01T00:00:00Z").expect(200);
        assertThat(later.number("/spendable")).isEqualTo(3L * MANY - 3);
        assertThat(later.number("/nextExpiry/points")).isEqualTo(3L * MANY - 3);
        assertThat(read(large, "balance?at=2099-06-01T00:00:00Z").expect(200).number("/spendable"))
                .isZero();
        assertThat(read(large, "balance?asOf=2026-01-01T00:00:00Z").expect(200).number("/spendable"))
                .isZero();
    }

    private Reply read(UUID member, String rest) {
        Caller auditor = shop.auditor();
        return auditor.get(shop.path("/members/" + member + "/" + rest));
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
