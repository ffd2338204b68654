package org.loyaltyledger.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "1205, HY000, lock wait",
        "1213, 40001, deadlock",
        "1290, HY000, read-only option",
        "1792, 25006, read-only transaction",
        "1836, HY000, read-only mode",
        "3100, HY000, refused by the group",
        "3101, 40000, rolled back during commit",
        "3169, HY000, session killed",
        "4031, HY000, idle client",
        "1317, 70100, query interrupted",
        "1927, 70100, connection killed (MariaDB)",
        "1053, 08S01, shutdown",
        "1040, 08004, too many connections",
        "1047, 08S01, not ready (Galera)",
        "1020, HY000, changed since last read (MariaDB)",
        "1412, HY000, table definition changed",
        "3024, HY000, statement took too long",
        "1021, HY000, disk full",
        "1114, HY000, table full",
        "1030, HY000, storage engine error",
        "0, 08S01, communications link",
        "0, 08001, no connection"
    })
    void theServerCannotNow(int code, String state, String name) {
        assertThat(SqlFailure.of(new SQLException(name, state, code))).isEqualTo(SqlFailure.TRANSIENT);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "1406, 22001, too long",
        "1264, 22003, out of range",
        "1048, 23000, null",
        "1146, 42S02, no such table",
        "1064, 42000, syntax",
        "1366, HY000, bad value",
        "3819, HY000, check violated (MySQL)",
        "4025, 23000, check violated (MariaDB)"
    })
    void theStatementIsWrong(int code, String state, String name) {
        assertThat(SqlFailure.of(new SQLException(name, state, code))).isEqualTo(SqlFailure.PERMANENT);
    }

    @Test
    void whatTheDriverCallsAnErrorOfTheStatementIsOneWithoutACodeToo() {
        assertThat(SqlFailure.of(new SQLSyntaxErrorException("SELECT"))).isEqualTo(SqlFailure.PERMANENT);
    }

    @Test
    void aKeyThatIsThereAlreadyIsNeither() {
        assertThat(SqlFailure.of(new SQLException("duplicate", "23000", 1062))).isEqualTo(SqlFailure.DUPLICATE_KEY);
    }

    @Test
    void whatNobodyKnowsIsNotTakenForAnErrorOfTheStatement() {
        assertThat(SqlFailure.of(new SQLException("news", "HY000", 65_000))).isEqualTo(SqlFailure.UNKNOWN);
        assertThat(SqlFailure.of(new IllegalStateException())).isEqualTo(SqlFailure.UNKNOWN);
    }

    @Test
    void wrappersAreLookedThrough() {
        Exception wrapped = new IllegalStateException(
                new SQLSyntaxErrorException("pool", new SQLNonTransientConnectionException("gone", "08003")));
        assertThat(SqlFailure.of(wrapped)).isEqualTo(SqlFailure.TRANSIENT);
    }
}
