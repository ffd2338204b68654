package org.loyaltyledger.platform.location;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LocationFilterTest {

    private static final MultivaluedMap<String, String> PATH = new MultivaluedHashMap<>();

    static {
        PATH.putSingle("programme", "corner");
    }

    private static String location(String template, String body) throws IOException {
        return LocationFilter.location(template, PATH, body.getBytes(StandardCharsets.UTF_8))
                .orElse("none");
    }

    @Test
    void fillsInThePathAndTheAnswer() throws IOException {
        assertThat(location(
                        "/v1/{programme}/lots/{number}",
                        "{\"lines\":[{\"number\":1}],\"number\":7,\"programme\":\"x\"}"))
                .isEqualTo("/v1/corner/lots/7");
    }

    @Test
    void encodesWhatWouldMeanSomethingElse() throws IOException {
        assertThat(location("/v1/{programme}/receipts?receiptNo={receiptNo}", "{\"receiptNo\":\"A/1 & b=c+d\"}"))
                .isEqualTo("/v1/corner/receipts?receiptNo=A%2F1%20%26%20b%3Dc%2Bd");
    }

    @Test
    void isLeftOutWhereNothingWasBooked() throws IOException {
        assertThat(location("/v1/{programme}/transactions/{transaction}", "{\"earned\":0}"))
                .isEqualTo("none");
    }
}
