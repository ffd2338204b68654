package org.loyaltyledger.it.harness;

import java.nio.file.Path;

/** Where this JVM of the suite keeps its files: several run at a time, each with a database and a service of its own. */
final class Workspace {

    private static final Path HOME = Path.of("target", System.getProperty("ledger.it.workspace", "suite-0"));

    private Workspace() {}

    static Path resolve(String name) {
        return HOME.resolve(name);
    }
}
