package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineFormatterTest {

    @AfterEach
    void forget() {
        System.clearProperty("ledger.log.format");
    }

    @Test
    void anEventIsOneLineOfTextWhateverIsInIt() {
        var line = new LineFormatter().format(event("first\n  second", new IllegalStateException("third")));
        assertThat(line)
                .startsWith(
                        "2026-01-02T03:04:05.678Z WARNING ledger first | second java.lang.IllegalStateException: third")
                .endsWith("\n")
                .hasLineCount(1);
    }

    @Test
    void anEventIsOneJsonObjectWhenAskedFor() {
        System.setProperty("ledger.log.format", "json");
        assertThat(new LineFormatter().format(event("say \"hi\"\n\\", null)))
                .isEqualTo("{\"time\":\"2026-01-02T03:04:05.678Z\",\"level\":\"WARNING\",\"logger\":\"ledger\","
                        + "\"message\":\"say \\\"hi\\\"\\u000a\\\\\"}\n");
    }

    private static LogRecord event(String message, Throwable thrown) {
        var event = new LogRecord(Level.WARNING, message);
        event.setLoggerName("ledger");
        event.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
        event.setThrown(thrown);
        return event;
    }
}
