package org.loyaltyledger.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the embedded server, and why each option is on it. */
final class ServerOptions {
    private ServerOptions() {}

    static List<String> commandLine(MariaDbBinaries binaries, Path data, Path initFile, int port, List<String> more) {
        var options = new ArrayList<String>();
        options.add(binaries.server().toString());
        options.add("--no-defaults"); // must come first: nothing of this machine's own configuration
        options.add("--basedir=" + binaries.base());
        options.add(dataDirectory(data));
        options.add("--tmpdir=" + data);
        options.add("--init-file=" + initFile);
        options.add("--bind-address=127.0.0.1");
        options.add("--port=" + port);
        if (!Platform.WINDOWS) {
            options.add("--socket=server.sock"); // relative to the data directory: full paths may be too long
        }
        options.addAll(user());
        options.addAll(FIXED);
        options.addAll(more);
        return options;
    }

    /** The server refuses to run as root unless told. */
    static List<String> user() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** The option that tells one server from another. */
    static String dataDirectory(Path data) {
        return "--datadir=" + data;
    }

    private static final List<String> FIXED = List.of(
            "--skip-ssl", // else each start makes a 4096-bit key, for seconds; it listens on loopback only
            "--skip-name-resolve", // no look-ups of names while connecting
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin", // keys compare byte by byte, as in Java
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-flush-log-at-trx-commit=1", // acknowledged means on disk
            "--innodb-buffer-pool-size=512M",
            "--innodb-log-file-size=256M",
            "--max-allowed-packet=64M", // batches are large statements
            "--max-connections=400");
}
