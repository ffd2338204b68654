package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private static final Pattern COMMAND = Pattern.compile("deploy/token ((?:[a-zA-Z0-9-]+ ?)+)");

    private final String welcome = new Welcome(Instant.EPOCH, URI.create("http://localhost:8080")).demo("0192-m");

    @Test
    void noTokenIsPrinted() {
        assertThat(welcome).doesNotContain("eyJ").doesNotContain("Bearer ey");
    }

    @Test
    void everyCommandItNamesGivesAToken() {
        var commands = COMMAND.matcher(welcome)
                .results()
                .map(found -> found.group(1).strip().split(" "))
                .filter(words -> !words[0].equals("--help"))
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
        commands.forEach(words -> assertThat(TokenTest.request(words).role()).isEqualTo(words[0]));
    }
}
