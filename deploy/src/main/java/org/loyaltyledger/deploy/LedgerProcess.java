package org.loyaltyledger.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service: Payara Micro with the WAR, as a process of its own. It is told everything by its environment. */
final class LedgerProcess {
    private static final String HTTP_THREADS = "400"; // each waits for the answer of its booking

    private static final List<String> LOGGING_LIBRARIES = List.of("jul-ecs-formatter.jar", "ecs-logging-core.jar");

    private final Settings settings;
    private final Path target;

    LedgerProcess(Settings settings) {
        this.settings = settings;
        this.target = settings.home().resolve("target");
    }

    Child start(Settings.Database database, IssuerKey key) throws IOException {
        var scratch = settings.data().resolve("scratch");
        if (Files.isDirectory(scratch)) {
            Trees.delete(scratch); // Payara Micro unpacks itself here; a crash leaves it behind
        }
        Files.createDirectories(scratch);
        var builder = new ProcessBuilder(commandLine(scratch))
                .directory(settings.data().toFile())
                .redirectOutput(settings.data().resolve("service.out").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        var environment = builder.environment();
        environment.put("LEDGER_DB_URL", database.url());
        environment.put("LEDGER_DB_USER", database.user());
        environment.put("LEDGER_DB_PASSWORD", database.password());
        environment.put("LEDGER_ISSUER", settings.issuer());
        environment.put("MP_JWT_VERIFY_ISSUER", settings.issuer());
        environment.put("MP_JWT_VERIFY_AUDIENCES", settings.audience());
        settings.jwks().ifPresent(keys -> environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys));
        if (settings.jwks().isEmpty()) {
            environment.put("LEDGER_ISSUER_KEY", key.privateFile().toString());
            if (settings.demoSignIn()) {
                environment.put("LEDGER_ISSUER_DEMO", Demo.PROGRAMME); // its members sign in without a password
            }
        }
        return Child.start(builder, pidFile());
    }

    /** Ends a service that a crashed start left on this data directory. */
    void endOrphan() throws IOException {
        Orphan.end(pidFile(), mark());
    }

    private Path pidFile() {
        return settings.data().resolve("service.pid");
    }

    private String mark() {
        return "-Dledger.data=" + settings.data();
    }

    private List<String> commandLine(Path scratch) throws IOException {
        var logging = settings.home().resolve("service-logging.properties");
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(settings.javaOptions());
        // Named, it is not searched for on the class path with every token that is checked.
        words.add("-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl");
        words.add("-Djava.io.tmpdir=" + scratch);
        words.add("-Dledger.log.format=" + settings.logFormat());
        words.add("-Dledger.http.address=" + settings.bind());
        words.add("-Dledger.http.port=" + settings.port());
        words.add("-Djava.util.logging.SimpleFormatter.format=" + lastWords());
        words.add(mark());
        words.add("-Xbootclasspath/a:" + logging()); // the formatter of log lines
        words.addAll(List.of("-jar", jar("payara-micro.jar")));
        words.addAll(List.of("--nohazelcast", "--disablephonehome", "--contextroot", "/"));
        words.addAll(List.of("--port", Integer.toString(Ports.free())));
        words.addAll(List.of("--maxhttpthreads", HTTP_THREADS));
        words.addAll(List.of("--prebootcommandfile", server("pre-boot.txt").toString()));
        words.addAll(
                List.of("--postdeploycommandfile", server("post-deploy.txt").toString()));
        words.addAll(List.of("--logproperties", logging.toString()));
        words.addAll(List.of("--deploy", jar("ledger.war")));
        return words;
    }

    /** What formats log lines; the server's logging finds classes on the boot class path only. */
    private String logging() {
        return Stream.concat(
                        Stream.of(target.resolve("ledger-deploy.jar")),
                        LOGGING_LIBRARIES.stream()
                                .map(name -> target.resolve("lib").resolve(name)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The form of what is logged when Java has taken the formatter down already. */
    private String lastWords() {
        return settings.logFormat().equals("json")
                ? "{\"@timestamp\":\"%1$tFT%1$tT.%1$tL%1$tz\",\"log.level\":\"%4$s\",\"message\":\"%5$s\",\"ecs.version\":\"1.2.0\",\"service.name\":\"loyalty-ledger\",\"log.logger\":\"%3$s\"}%n"
                : "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%n";
    }

    private Path server(String name) {
        return settings.home().resolve("server").resolve(name);
    }

    private String jar(String name) {
        return new File(target.toFile(), name).getPath();
    }
}
