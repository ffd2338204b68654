package org.loyaltyledger.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code deploy/run}: starts the database, then the service, and watches over both. They end together, when this
 * process is told to stop. When one of them fails after it was ready, both are started again, a few times.
 */
public final class Start {
    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    private final Settings settings;
    private final Lifeline lifeline = new Lifeline();
    private final RestartPolicy restarts = new RestartPolicy();
    private boolean welcomed;

    private Start(Settings settings) {
        this.settings = settings;
    }

    /** The command line of {@code deploy/run}. */
    @Command(
            name = "deploy/run",
            mixinStandardHelpOptions = true,
            versionProvider = CommandRunner.Version.class,
            description =
                    "Starts the embedded database and the service, and keeps them running until Ctrl-C or SIGTERM.",
            footerHeading = "%nSettings, by environment variables (in parentheses: the default):%n",
            modelTransformer = SettingsFooter.class)
    static final class Run implements Callable<Integer> {
        @Override
        public Integer call() {
            var settings = Settings.ofProcess();
            logAs(settings.logFormat());
            return new Start(settings).run();
        }
    }

    /** Lists the settings below the options. */
    static final class SettingsFooter implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            command.usageMessage().footer(Setting.help());
            return command;
        }
    }

    public static void main(String[] words) {
        System.exit(CommandRunner.run(new Run(), words));
    }

    /** @return the exit code; a stop from outside ends the process before that */
    private int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            Files.createDirectories(settings.data());
            lifeline.add(() -> DirectoryLock.of(settings.data()), DirectoryLock::release);
            var ledger = new LedgerProcess(settings);
            ledger.endOrphan();
            Ports.mustBeFree(settings.bind(), settings.port());
            var key = IssuerKey.in(settings.data());
            var own = lifeline.size();
            var again = Optional.<Duration>empty();
            do {
                var why = runUntilEnd(ledger, key);
                again = welcomed && !lifeline.isStopping() ? restarts.next(Instant.now()) : Optional.empty();
                if (again.isEmpty()) {
                    return failed(why);
                }
                LOG.log(Level.WARNING, "{0}; starting again in {1} s", new Object[] {
                    why, again.get().toSeconds()
                });
                lifeline.stopDownTo(own);
                Pause.of(again.get());
            } while (!lifeline.isStopping());
            return ExitCode.OK;
        } catch (IOException | IllegalStateException e) {
            return failed(e.getMessage());
        }
    }

    /** Starts database and service and watches over them; the reason why it is over. */
    private String runUntilEnd(LedgerProcess ledger, IssuerKey key) {
        var ended = new CompletableFuture<String>();
        try {
            var working = new ArrayList<ProcessHandle>();
            var database = database(ended, working);
            LOG.info(() -> "Starting the service on port " + settings.port());
            var service = lifeline.add(() -> ledger.start(database, key), Child::close)
                    .process();
            watch(service, "service", ended);
            working.add(service.toHandle());
            var base = settings.base();
            new Health(base).await(ended, new Progress(working));
            LOG.info("The service is ready");
            if (!welcomed) {
                welcomed = true;
                welcome(base, key);
            }
            return ended.join();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private void welcome(URI base, IssuerKey key) {
        var now = Clock.systemUTC().instant();
        var welcome = new Welcome(now, base);
        // Ready is what can be tried: whoever waits for the welcome finds the demo loaded.
        var member = demo(base, key, now);
        System.out.print(welcome.places());
        member.ifPresent(id -> System.out.print(welcome.demo(id)));
    }

    /** Loads the demo where it belongs; the member that its examples are about. */
    private Optional<String> demo(URI base, IssuerKey key, Instant now) {
        if (settings.jwks().isPresent() || !settings.demo()) {
            return Optional.empty(); // no token of ours counts, or none is wanted
        }
        var operator = TokenRequest.of("operator").signed(key, settings.issuer(), settings.audience(), now);
        try {
            var demo = new Demo(new Api(base, operator), settings.home().resolve("demo"));
            if (demo.belongsHere()) {
                demo.load();
                return Optional.of(demo.member());
            }
        } catch (IOException e) { // the service runs all the same
            LOG.log(Level.WARNING, "The demo programme is not complete: {0}", e.getMessage());
        }
        return Optional.empty();
    }

    private Settings.Database database(CompletableFuture<String> ended, List<ProcessHandle> working)
            throws IOException {
        if (settings.database().isPresent()) {
            return settings.database().get();
        }
        LOG.info(() -> "Starting the embedded database in " + settings.data());
        var server = lifeline.add(
                () -> EmbeddedDatabase.start(
                        settings.data().resolve("database"),
                        EmbeddedDatabase.freePort(),
                        "--innodb-buffer-pool-size=" + settings.databaseMemory()),
                EmbeddedDatabase::close);
        watch(server.process(), "database", ended);
        working.add(server.process().toHandle());
        LOG.info(() -> "The database is ready on port " + server.port());
        return new Settings.Database(server.jdbcUrl(), server.user(), server.password());
    }

    private static void watch(Process child, String name, CompletableFuture<String> ended) {
        child.onExit().thenAccept(c -> ended.complete("The " + name + " ended with exit code " + c.exitValue()));
    }

    private int failed(String why) {
        if (lifeline.isStopping()) {
            return ExitCode.OK;
        }
        LOG.log(Level.SEVERE, why);
        return ExitCode.SOFTWARE;
    }

    private void stop() {
        say("Stopping");
        lifeline.stop();
        say("Stopped");
    }

    /** The log's own handlers may be gone when Java is shutting down. */
    private static void say(String message) {
        var event = new LogRecord(Level.INFO, message);
        event.setLoggerName(LOG.getName());
        System.err.print(new LineFormatter().format(event));
    }

    private static void logAs(String format) {
        System.setProperty("ledger.log.format", format);
        try (var configuration = Start.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new IllegalStateException("The jar lacks its logging.properties", e);
        }
    }
}
