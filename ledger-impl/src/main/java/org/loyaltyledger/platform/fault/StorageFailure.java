package org.loyaltyledger.platform.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.loyaltyledger.ground.database.SqlFailure;

/** The database has no room: it reads, but stores nothing. Remembered for a while, so that readiness tells. */
public final class StorageFailure {

    /** How long one failure counts: whoever balances load asks more often than that. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    /** What the classes of SQL failures do not name: errors of the file layer and of the binary log, no memory. */
    private static final Set<Integer> CODES = Set.of(3, 20, 1037, 1038, 1041, 1598, 3675);

    private static final long NEVER = Long.MIN_VALUE;
    private static final AtomicLong LAST = new AtomicLong(NEVER);

    private StorageFailure() {}

    /** Whether this says that the database has no room; then it is remembered. */
    static boolean is(Throwable cause) {
        if (cause instanceof SQLException sql
                && (SqlFailure.isOutOfSpace(sql) || CODES.contains(sql.getErrorCode()) || says(sql.getMessage()))) {
            LAST.set(System.nanoTime());
            return true;
        }
        return false;
    }

    /** Errors of the engine come under a general code, with the operating system's number in the text. */
    private static boolean says(String message) {
        String text = String.valueOf(message).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("disk full") || text.contains("errno: 28");
    }

    /** Whether the database had no room a moment ago. */
    public static boolean isRecent() {
        long last = LAST.get();
        return last != NEVER && System.nanoTime() - last < REMEMBERED.toNanos();
    }
}
