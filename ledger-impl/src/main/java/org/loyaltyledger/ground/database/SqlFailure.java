package org.loyaltyledger.ground.database;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a failed statement or commit says about the next try. Servers report the same condition in many ways (MySQL and
 * MariaDB differ, and most codes share the state HY000), so both ends are named here and whatever is left stays
 * {@link #UNKNOWN} rather than being taken for an error of the statement.
 */
public enum SqlFailure {
    /**
     * The statement is right and the server cannot carry it out now: deadlock, lock wait, a lost or refused connection, a
     * read-only, full or stopping server.
     */
    TRANSIENT,
    /** A row with this key is there already: reading again shows it. */
    DUPLICATE_KEY,
    /** The statement or its values are wrong, and will be at every try. */
    PERMANENT,
    /** Neither is known; worth another try on another connection, but not for ever. */
    UNKNOWN;

    private static final int DUPLICATE_ENTRY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    private static final Set<Integer> TRANSIENT_CODES = Set.of(
            // locks and rows that changed under a reader
            LOCK_WAIT_TIMEOUT,
            DEADLOCK,
            1020,
            1412,
            1614,
            3572,
            // read-only server or transaction; a primary that has become a secondary
            1290,
            1792,
            1836,
            // Group Replication: the hook refused, rolled back during commit; Galera: not ready
            1047,
            3100,
            3101,
            3167,
            3168,
            // killed: connection, query, session, idle client; statement took too long
            1317,
            1927,
            1969,
            3024,
            3169,
            4031,
            // going down, or more clients than it takes
            1040,
            1053,
            1077,
            1078,
            1079,
            1129,
            1152,
            1158,
            1159,
            1160,
            1161,
            1184,
            1203,
            1226,
            1637,
            // memory, files, disk
            1021,
            1026,
            1030,
            1037,
            1038,
            1041,
            1114,
            1135,
            1180,
            1196,
            1878,
            // an error that the server itself calls temporary
            1297,
            1615);

    /** Disk full, error while writing a file, storage engine error, table full, error during commit, temporary file. */
    private static final Set<Integer> OUT_OF_SPACE = Set.of(1021, 1026, 1030, 1114, 1180, 1878);

    /** Values and definitions that the states below do not tell, being HY000. */
    private static final Set<Integer> PERMANENT_CODES = Set.of(1118, 1364, 1366, 1525, 3140, 3819, 4025);

    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "25", "40", "53", "57");
    private static final Set<String> PERMANENT_CLASSES = Set.of("0A", "21", "22", "23", "42");

    /** @param thrown any exception; what matters is the first {@link SQLException} among its causes */
    public static SqlFailure of(Throwable thrown) {
        if (causes(thrown).anyMatch(cause -> cause.getErrorCode() == DUPLICATE_ENTRY)) {
            return DUPLICATE_KEY;
        }
        if (causes(thrown).anyMatch(SqlFailure::isTransient)) {
            return TRANSIENT;
        }
        return causes(thrown).anyMatch(SqlFailure::isPermanent) ? PERMANENT : UNKNOWN;
    }

    /** Whether the transaction lost against another one; the connection is as good as before. */
    public static boolean isLockConflict(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause -> cause.getErrorCode() == LOCK_WAIT_TIMEOUT || cause.getErrorCode() == DEADLOCK);
    }

    /** Whether the server has no room left: no try will succeed before somebody makes some. */
    public static boolean isOutOfSpace(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> OUT_OF_SPACE.contains(cause.getErrorCode()));
    }

    /** Whether the connection broke under the statement, so that it says nothing about what the server made of it. */
    public static boolean isConnectionLost(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> stateClass(cause).equals("08"));
    }

    private static boolean isTransient(SQLException cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLNonTransientConnectionException
                || TRANSIENT_CODES.contains(cause.getErrorCode())
                || TRANSIENT_CLASSES.contains(stateClass(cause));
    }

    private static boolean isPermanent(SQLException cause) {
        return cause instanceof SQLSyntaxErrorException
                || cause instanceof SQLDataException
                || cause instanceof SQLIntegrityConstraintViolationException
                || PERMANENT_CODES.contains(cause.getErrorCode())
                || PERMANENT_CLASSES.contains(stateClass(cause));
    }

    private static String stateClass(SQLException cause) {
        String state = cause.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static Stream<SQLException> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(16)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
