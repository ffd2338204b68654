package org.loyaltyledger.ties.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ties.bundle.rule.Collecting;
import org.loyaltyledger.ties.bundle.rule.Completion;
import org.loyaltyledger.ties.bundle.rule.Matching;
import org.loyaltyledger.ties.bundle.rule.Purchase;
import org.loyaltyledger.ties.bundle.rule.State;
import org.loyaltyledger.vault.terms.bundle.Collected;

/** What stands in columns is read as it was written; how many statements that takes does not depend on how many rows. */
class BundleRowsTest {

    private final Collected bundle =
            Counter.document("""
            {id: two, kind: K_OF_N, needed: 2, days: 30, components: [{department: FOOD, amount: '2.50'}, {sku: soap}],
             atMost: {times: 1, per: MONTH}, bonus: {percent: '7.5'}, benefits: [double], benefitsFor: P1M2D}""").terms().ties().bundles().collected("two").orElseThrow();

    @Test
    void whatIsReadIsWhatWasWritten() {
        State state = Collecting.next(State.NONE, purchase("r1"), bundle).state();
        assertThat(Texts.read(Texts.write(state), State.class)).isEqualTo(state);
        assertThat(Texts.read(Texts.write(State.NONE), State.class)).isEqualTo(State.NONE);
        assertThat(Texts.read(Texts.write(bundle), Collected.class)).isEqualTo(bundle);
    }

    @Test
    void aBatchOfManyTakesAsManyStatementsAsABatchOfOne() throws SQLException {
        assertThat(statements(1)).isEqualTo(statements(500)).isEqualTo(4 + 4);
    }

    /** Reads and writes so many members' bundles; the answer is always empty. */
    private int statements(int members) throws SQLException {
        int[] count = {0};
        Connection connection = counting(count);
        Set<UUID> ids = new HashSet<>();
        Map<UUID, Holdings> holdings = new HashMap<>();
        Map<UUID, History> histories = new HashMap<>();
        for (int nth = 0; nth < members; nth++) {
            UUID member = new UUID(0, nth);
            Progress progress = Progress.begin(member, "two", "r" + nth);
            ids.add(member);
            holdings.put(member, Holdings.NONE.with("two", progress));
            Purchase purchase = purchase("r" + nth);
            Completion completion =
                    Collecting.next(State.NONE, purchase, bundle).completion().orElseThrow();
            histories.put(
                    progress.id(),
                    new History(
                            Map.of(purchase.reference(), purchase),
                            Map.of(completion.reference(), Paid.of(completion, Optional.empty())),
                            Map.of(1, bundle)));
        }
        new BundleStore().load(connection, ids);
        new HistoryStore().load(connection, histories.keySet());
        new BundleStore().store(connection, holdings);
        new HistoryRows().store(connection, histories);
        return count[0];
    }

    private Purchase purchase(String receipt) {
        Instant at = Instant.parse("2026-03-01T15:00:00Z");
        return new Purchase(
                at,
                at.atZone(Counter.ZONE).toLocalDate(),
                "s1/" + receipt,
                1,
                Matching.parts(bundle, Counter.pieces(1, "milk", "soap")));
    }

    private static Connection counting(int[] count) {
        ResultSet nothing = proxy(ResultSet.class, "next", false, count);
        PreparedStatement query = proxy(PreparedStatement.class, "executeQuery", nothing, count);
        Statement update = proxy(Statement.class, "executeUpdate", 0, count);
        return (Connection) Proxy.newProxyInstance(
                BundleRowsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "prepareStatement" -> query;
                    case "createStatement" -> update;
                    default -> throw new AssertionError(method);
                });
    }

    private static <T> T proxy(Class<T> type, String counted, Object answer, int[] count) {
        return type.cast(Proxy.newProxyInstance(
                BundleRowsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(counted)) {
                        count[0] += type == ResultSet.class ? 0 : 1;
                        return answer;
                    }
                    return null;
                }));
    }

    @Test
    void amountsKeepTheirScale() {
        BigDecimal minimum = bundle.components().get(0).minimum();
        Collected read = Texts.read(Texts.write(bundle), Collected.class);
        assertThat(read.components().get(0).minimum()).isEqualTo(minimum);
    }
}
