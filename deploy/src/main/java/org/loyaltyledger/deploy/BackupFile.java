package org.loyaltyledger.deploy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup: a ZIP with the database, and with the key of the embedded issuer where there is one. Only its owner may read it. */
final class BackupFile {
    private static final String DATABASE = "database.sql";
    private static final String KEY = "issuer-key.jwk";

    private final Path file;

    BackupFile(Path file) {
        this.file = file;
    }

    /**
     * Writes it beside its place and moves it there when it is complete.
     *
     * @param data the data directory of the embedded start; need not exist
     * @return how many rows it holds
     */
    long write(Connection database, Path data) throws IOException, SQLException {
        Path part = PrivateFile.fresh(file);
        try {
            long rows;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                zip.putNextEntry(new ZipEntry(DATABASE));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                rows = DatabaseDump.write(database, out);
                out.flush();
                zip.closeEntry();
                if (Files.exists(data.resolve(KEY))) {
                    zip.putNextEntry(new ZipEntry(KEY));
                    Files.copy(data.resolve(KEY), zip);
                    zip.closeEntry();
                }
            }
            Files.move(part, file);
            return rows;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts the database into an empty schema, and the issuer's key into the data directory unless it has one.
     *
     * @return how many statements were executed
     */
    long restore(Connection database, Path data) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry dump = zip.getEntry(DATABASE);
            if (dump == null) {
                throw new IOException(file + " is no backup of a ledger");
            }
            long statements;
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(dump), StandardCharsets.UTF_8))) {
                statements = DatabaseDump.read(database, in);
            }
            ZipEntry key = zip.getEntry(KEY);
            if (key != null && !Files.exists(data.resolve(KEY))) {
                PrivateFile.write(
                        data.resolve(KEY), new String(zip.getInputStream(key).readAllBytes(), StandardCharsets.UTF_8));
            }
            return statements;
        }
    }
}
