package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * A child that outlived the start that owned it. It is known by the process id that was written down, and only ended
 * when that process carries the child's mark on its command line: the number may long belong to somebody else.
 */
final class Orphan {
    private static final Logger LOG = Logger.getLogger(Orphan.class.getName());
    private static final long PATIENCE_SECONDS = 30;

    private Orphan() {}

    /**
     * Ends the process that {@code pidFile} names, if it is ours.
     *
     * @param mark an argument that only this child has
     */
    static void end(Path pidFile, String mark) throws IOException {
        running(pidFile, mark).ifPresent(orphan -> {
            LOG.warning(() -> "Stopping process " + orphan.pid() + ", left behind by a crashed start");
            orphan.destroy();
            if (!ended(orphan)) {
                orphan.destroyForcibly();
                ended(orphan);
            }
        });
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> running(Path pidFile, String mark) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var text = Files.readString(pidFile).strip();
        if (!text.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(text)).filter(process -> carries(process, mark));
    }

    private static boolean carries(ProcessHandle process, String mark) {
        var info = process.info();
        if (Platform.WINDOWS) { // tells no arguments of other processes
            return info.command()
                    .filter(c -> c.endsWith("mysqld.exe") || c.endsWith("java.exe"))
                    .isPresent();
        }
        return Arrays.asList(info.arguments().orElse(new String[0])).contains(mark);
    }

    private static boolean ended(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return !process.isAlive();
    }
}
