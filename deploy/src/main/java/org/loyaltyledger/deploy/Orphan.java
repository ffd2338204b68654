package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * A server that outlived the start that owned it. It is known by the process id written beside the data, and only ended
 * when that process really is a server on that data: the number may long belong to somebody else.
 */
final class Orphan {
    private static final Logger LOG = Logger.getLogger(Orphan.class.getName());
    private static final long PATIENCE_SECONDS = 30;

    private Orphan() {}

    static void remember(Path pidFile, Process server) throws IOException {
        Files.writeString(pidFile, Long.toString(server.pid()));
    }

    /** Ends the server that {@code pidFile} names, if it still runs on {@code data}. */
    static void end(Path pidFile, Path data) throws IOException {
        running(pidFile, data).ifPresent(orphan -> {
            LOG.warning(() -> "Stopping a database server left behind by a crashed start: process " + orphan.pid());
            orphan.destroy();
            if (!ended(orphan)) {
                orphan.destroyForcibly();
                ended(orphan);
            }
        });
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> running(Path pidFile, Path data) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var text = Files.readString(pidFile).strip();
        if (!text.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text)).filter(process -> serves(process, data));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        var info = process.info();
        if (MariaDbBinaries.windows()) { // tells no arguments of other processes
            return info.command().filter(c -> c.endsWith("mysqld.exe")).isPresent();
        }
        return Arrays.asList(info.arguments().orElse(new String[0])).contains("--datadir=" + data);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit()
                    .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return !process.isAlive();
        } catch (CompletionException e) {
            return !process.isAlive();
        }
    }
}
