package org.loyaltyledger.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that belongs to this one. Its id is written to a file, so that the next start finds it should this one
 * crash. It does not hear a Ctrl-C of the terminal: its owner decides when, and in which order, things stop.
 */
final class Child implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path pidFile;

    private Child(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    static Child start(ProcessBuilder builder, Path pidFile) throws IOException {
        if (!Platform.WINDOWS) {
            var deafToInterrupts = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
            deafToInterrupts.addAll(builder.command());
            builder.command(deafToInterrupts);
        }
        var process = builder.start();
        Files.writeString(pidFile, Long.toString(process.pid()));
        return new Child(process, pidFile);
    }

    Process process() {
        return process;
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Asks it to end and waits until it has. Does nothing when it has ended already. */
    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private void ended() {
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
