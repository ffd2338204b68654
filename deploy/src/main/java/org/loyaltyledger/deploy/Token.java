package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/token}: prints a token signed with the key of the embedded start. */
@Command(
        name = "deploy/token",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        description = {
            "Prints a token for the service that deploy/run starts.",
            "Two people who approve each other's adjustments need two subjects. The key is read from LEDGER_DATA_DIR,"
                    + " issuer and audience from LEDGER_ISSUER and LEDGER_AUDIENCE, as deploy/run does."
        })
public final class Token implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ROLE", description = "till, partner, member, operator or auditor")
    private String role;

    @Option(
            names = "--programme",
            paramLabel = "CODE",
            description = "the only programme that it is for; a till, partner or member needs one")
    private Optional<String> programme;

    @Option(names = "--member", paramLabel = "ID", description = "the member; a member needs it")
    private Optional<String> member;

    @Option(names = "--store", paramLabel = "STORE", description = "the store that a till acts for")
    private Optional<String> store;

    @Option(names = "--terminal", paramLabel = "TERMINAL", description = "the terminal that a till is")
    private Optional<String> terminal;

    @Option(names = "--partner", paramLabel = "CODE", description = "the registered partner that it acts for")
    private Optional<String> partner;

    @Option(names = "--subject", paramLabel = "NAME", description = "who bears it (default: the member, or demo-ROLE)")
    private Optional<String> subject;

    @Option(
            names = "--ttl",
            paramLabel = "DURATION",
            description = "how long it is valid, an ISO 8601 duration such as PT1H (default: ${DEFAULT-VALUE})",
            defaultValue = "PT15M")
    private Duration lifetime;

    Token() {}

    public static void main(String[] words) {
        System.exit(CommandRunner.run(new Token(), words));
    }

    @Override
    public Integer call() throws IOException {
        TokenRequest request = request();
        Settings settings = Settings.ofProcess();
        if (!Files.exists(settings.data())) {
            throw new IllegalArgumentException(
                    "No key in " + settings.data() + " yet: run deploy/run first, or set LEDGER_DATA_DIR");
        }
        spec.commandLine()
                .getOut()
                .println(request.signed(
                        IssuerKey.in(settings.data()),
                        settings.issuer(),
                        settings.audience(),
                        Clock.systemUTC().instant()));
        return ExitCode.OK;
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    TokenRequest request() {
        TokenRequest request = TokenRequest.of(role).lasting(lifetime);
        if (subject.isPresent()) {
            request = request.as(subject.get());
        }
        request = with(request, "programme", programme);
        request = with(request, "member", member);
        request = with(request, "store", store);
        request = with(request, "terminal", terminal);
        request = with(request, "partner", partner);
        mustBeBounded(request);
        return request;
    }

    private static TokenRequest with(TokenRequest request, String bound, Optional<String> value) {
        return value.map(given -> request.with(bound, given)).orElse(request);
    }

    /** Only operators and auditors may use every programme; a token without a needed bound could do nothing. */
    private static void mustBeBounded(TokenRequest request) {
        if (!TokenRequest.ROAMING.contains(request.role()) && !request.bounds().containsKey("programme")) {
            throw new IllegalArgumentException("A " + request.role() + " needs --programme");
        }
        if (request.role().equals("member") && !request.bounds().containsKey("member")) {
            throw new IllegalArgumentException("A member needs --member");
        }
    }
}
