package org.loyaltyledger.it.client;

import java.time.Instant;

/** The clock of the suite's service, which tests may push; whoever does shows the true time again afterwards. */
public final class Time {

    private Time() {}

    public static void is(Instant now) {
        Service.shared()
                .operator()
                .put("/v1/clock", "{\"now\":\"" + now + "\"}")
                .expect(200);
    }

    public static void is(String now) {
        is(Instant.parse(now));
    }

    public static void isTrue() {
        is(Instant.now());
    }
}
