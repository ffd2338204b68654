package org.loyaltyledger.deploy;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What of the service's log people get to see: all that the ledger says, the database's migrations, and warnings of the
 * rest. Levels alone cannot tell: the container sets those of its own loggers. Uses nothing but Java, like {@link
 * LineFormatter}.
 */
public final class Newsworthy implements Filter {
    private static final List<String> OURS =
            List.of("org.loyaltyledger.", "org.flywaydb.core.internal.command.DbMigrate");

    /** Loggers whose warnings mean nothing here. */
    private static final List<String> CHATTER = List.of(
            "PayaraMicro", // that its scratch files are scratch files
            "javax.enterprise.system.security.ssl", // expired certificates of the Java installation, a page each
            "jakarta.enterprise.web.util"); // a driver that was registered by the container itself

    @Override
    public boolean isLoggable(LogRecord event) {
        var logger = String.valueOf(event.getLoggerName());
        if (OURS.stream().anyMatch(logger::startsWith)) {
            return !String.valueOf(event.getMessage()).startsWith("outOfOrder mode is active");
        }
        return event.getLevel().intValue() >= threshold(logger).intValue();
    }

    private static Level threshold(String logger) {
        return CHATTER.contains(logger) ? Level.SEVERE : Level.WARNING;
    }
}
