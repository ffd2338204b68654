package org.loyaltyledger.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** {@code deploy/token}: prints a token signed with the key of the embedded start. */
public final class Token {
    static final String USAGE = """
            Usage: deploy/token ROLE [--programme P] [--member ID] [--store S] [--terminal T]
                                 [--partner P] [--subject NAME] [--ttl PT15M]
            Prints a token for the service that deploy/run starts. ROLE is till, partner, member, operator or auditor.
            A till, partner or member needs --programme; a member needs --member. Two people who approve each other's
            adjustments need two subjects. The token lives 15 minutes, or as --ttl says. The key is read from
            LEDGER_DATA_DIR, issuer and audience from LEDGER_ISSUER and LEDGER_AUDIENCE, as deploy/run does.""";

    private Token() {}

    public static void main(String[] words) throws IOException {
        if (words.length == 0 || words[0].equals("--help")) {
            System.out.println(USAGE);
            System.exit(words.length == 0 ? 2 : 0);
        }
        try {
            var request = read(words);
            var settings = Settings.of(Path.of(System.getProperty("ledger.home")), System.getenv());
            if (!Files.exists(settings.data())) {
                throw new IllegalArgumentException(
                        "No key in " + settings.data() + " yet: run deploy/run first, or set LEDGER_DATA_DIR");
            }
            var key = IssuerKey.in(settings.data());
            System.out.println(request.signed(
                    key,
                    settings.issuer(),
                    settings.audience(),
                    Clock.systemUTC().instant()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static TokenRequest read(String[] words) {
        var request = TokenRequest.of(words[0]);
        for (int i = 1; i < words.length; i += 2) {
            var option = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (i + 1 == words.length || !isOption(option)) {
                throw new IllegalArgumentException("Not understood: " + words[i] + "\n" + USAGE);
            }
            var value = words[i + 1];
            request = switch (option) {
                case "ttl" -> request.lasting(duration(value));
                case "subject" -> request.as(value);
                default -> request.with(option, value);
            };
        }
        mustBeBounded(request);
        return request;
    }

    private static boolean isOption(String name) {
        return name.equals("ttl") || name.equals("subject") || TokenRequest.BOUNDS.contains(name);
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

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--ttl is an ISO duration such as PT1H, not " + text, e);
        }
    }
}
