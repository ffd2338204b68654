package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
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
    void anEventIsOneJsonObjectOfTheElasticCommonSchemaWhenAskedFor() throws ParseException {
        System.setProperty("ledger.log.format", "json");
        var line = new LineFormatter().format(event("say \"hi\"\n\\", new IllegalStateException("third")));
        assertThat(line).endsWith("\n").hasLineCount(1);
        assertThat(JSONObjectUtils.parse(line))
                .containsEntry("@timestamp", "2026-01-02T03:04:05.678Z")
                .containsEntry("log.level", "WARNING")
                .containsEntry("log.logger", "ledger")
                .containsEntry("message", "say \"hi\"\n\\")
                .containsEntry("service.name", "loyalty-ledger")
                .containsEntry("error.type", "java.lang.IllegalStateException")
                .containsEntry("error.message", "third")
                .containsKeys("ecs.version", "error.stack_trace")
                .doesNotContainKeys("http.request.id", "trace.id");
    }

    @Test
    void anEventNamesTheRequestAndTheTraceThatItBelongsTo() throws ParseException {
        assertThat(ofRequest().format(event("done", null)))
                .isEqualTo("2026-01-02T03:04:05.678Z WARNING ledger done"
                        + " [http.request.id=r-1, trace.id=0af7651916cd43dd8448eb211c80319c]\n");
        System.setProperty("ledger.log.format", "json");
        assertThat(JSONObjectUtils.parse(ofRequest().format(event("done", null))))
                .containsEntry("http.request.id", "r-1")
                .containsEntry("trace.id", "0af7651916cd43dd8448eb211c80319c");
    }

    private static LineFormatter ofRequest() {
        var formatter = new LineFormatter();
        formatter.accept(() -> Map.of("trace.id", "0af7651916cd43dd8448eb211c80319c", "http.request.id", "r-1"));
        return formatter;
    }

    private static LogRecord event(String message, Throwable thrown) {
        var event = new LogRecord(Level.WARNING, message);
        event.setLoggerName("ledger");
        event.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
        event.setThrown(thrown);
        return event;
    }
}
