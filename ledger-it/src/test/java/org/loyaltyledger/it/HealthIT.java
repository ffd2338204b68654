package org.loyaltyledger.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class HealthIT {

    private final Caller stranger = new Caller(Environment.get().base(), "");

    @Test
    void aServiceAnswersAnybodyHowItIs() {
        assertThat(stranger.get("/health").text("/status")).isIn("UP", "DOWN");
    }
}
