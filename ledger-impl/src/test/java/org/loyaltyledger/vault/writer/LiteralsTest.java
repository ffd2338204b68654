package org.loyaltyledger.vault.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    private final List<String> sent = new ArrayList<>();

    @Test
    void severalRowsAreOneStatementAndConstantsStayWhereTheyAre() throws Exception {
        Literals literals =
                new Literals(connection(), "INSERT INTO t (a, b, c) VALUES (?, 1, ?) ON DUPLICATE KEY UPDATE a = 2");
        row(literals, 5L, "x");
        row(literals, null, new BigDecimal("1.50"));
        literals.execute();

        assertThat(sent)
                .containsExactly(
                        "INSERT INTO t (a, b, c) VALUES (5, 1, 'x'),(NULL, 1, 1.50) ON DUPLICATE KEY UPDATE a = 2");
    }

    @Test
    void whatCouldMeanSomethingElseGoesAsHexadecimalDigits() throws Exception {
        Literals literals = new Literals(connection(), "INSERT INTO t (a) VALUES (?)");
        row(literals, "o'clock");
        row(literals, "back\\slash");
        row(literals, "zero\0");
        row(literals, "plain ? \"text\" \u4e2d");
        row(literals, new byte[] {1, (byte) 0xab});
        literals.execute();

        assertThat(sent)
                .containsExactly(
                        "INSERT INTO t (a) VALUES (_utf8mb4 x'6f27636c6f636b'),(_utf8mb4 x'6261636b5c736c617368'),"
                                + "(_utf8mb4 x'7a65726f00'),('plain ? \"text\" \u4e2d'),(x'01ab')");
    }

    @Test
    void timesAreWrittenAsTheDatabaseReadsThem() throws Exception {
        Literals literals = new Literals(connection(), "INSERT INTO t (a, b) VALUES (?, ?)");
        row(literals, LocalDateTime.of(2026, 3, 1, 4, 5, 6, 7_000), LocalDate.of(2026, 3, 1));
        literals.execute();

        assertThat(sent).containsExactly("INSERT INTO t (a, b) VALUES ('2026-03-01 04:05:06.000007', '2026-03-01')");
    }

    @Test
    void nothingIsSentForNoRows() throws Exception {
        new Literals(connection(), "INSERT INTO t (a) VALUES (?)").execute();

        assertThat(sent).isEmpty();
    }

    private static void row(Literals literals, Object... values) throws Exception {
        literals.beginRow();
        for (Object value : values) {
            literals.add(value);
        }
        literals.endRow();
    }

    private Connection connection() {
        Statement statement = proxy(Statement.class, (name, arguments) -> {
            if (name.equals("executeUpdate")) {
                sent.add((String) arguments[0]);
            }
            return 0;
        });
        return proxy(Connection.class, (name, arguments) -> name.equals("createStatement") ? statement : null);
    }

    private interface Call {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        method.getReturnType() == void.class ? null : call.answer(method.getName(), arguments)));
    }
}
