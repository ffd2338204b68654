package org.loyaltyledger.vault.writer;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** What a failed statement or commit says about the next try. */
enum Fault {
    /** Nothing is wrong with the batch: deadlock, lock wait, a lost or refused connection, a server on its way down. */
    PASSING,
    /** Somebody else stored the same key meanwhile: reading again shows it. */
    OVERTAKEN,
    /** Some row of the batch cannot be stored, ever. */
    LASTING;

    private static final int DUPLICATE = 1062;
    /** lock wait, deadlock, read-only server, shutdown, too many connections, connection killed */
    private static final Set<Integer> PASSING_CODES = Set.of(1205, 1213, 1290, 1836, 1053, 1040, 1927, 3100, 3101);

    static Fault of(SQLException thrown) {
        if (causes(thrown).anyMatch(cause -> cause.getErrorCode() == DUPLICATE)) {
            return OVERTAKEN;
        }
        return causes(thrown).anyMatch(Fault::isPassing) ? PASSING : LASTING;
    }

    private static boolean isPassing(SQLException cause) {
        String state = cause.getSQLState();
        return cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || PASSING_CODES.contains(cause.getErrorCode())
                || (state != null && (state.startsWith("08") || state.startsWith("40")));
    }

    private static Stream<SQLException> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
