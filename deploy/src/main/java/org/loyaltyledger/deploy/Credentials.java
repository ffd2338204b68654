package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The one user of the embedded database: a random password, kept beside the data, readable by its owner only. */
record Credentials(String user, String password) {
    static final String SCHEMA = "ledger";

    static Credentials in(Path home) throws IOException {
        var file = home.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, HexFormat.of().formatHex(random));
        }
        return new Credentials("ledger", Files.readString(file).strip());
    }

    /** Written before each start, run by the server before it accepts anybody; one statement per line. */
    Path initFile(Path home) throws IOException {
        var file = home.resolve("init.sql");
        var account = "'" + user + "'@'127.0.0.1'";
        PrivateFile.write(
                file,
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
                        "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password + "';",
                        "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                        "GRANT ALL ON *.* TO " + account + ";",
                        ""));
        return file;
    }
}
