package org.loyaltyledger.it.harness;

import java.nio.file.Path;

/** What the build laid ready below {@code target/}. */
public final class Staged {

    private Staged() {}

    public static Path war() {
        return Path.of("target", "server", "ledger.war");
    }

    public static Path payaraMicro() {
        return Path.of("target", "server", "payara-micro.jar");
    }
}
