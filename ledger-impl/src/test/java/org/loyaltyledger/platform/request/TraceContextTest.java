package org.loyaltyledger.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @ParameterizedTest
    @ValueSource(strings = {"00-" + TRACE + "-b7ad6b7169203331-01", "01-" + TRACE + "-b7ad6b7169203331-00-more"})
    void theTraceIsTakenFromTheHeader(String header) {
        assertThat(TraceContext.traceId(header)).contains(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                TRACE,
                "ff-" + TRACE + "-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-" + TRACE + "-b7ad6b7169203331-01more"
            })
    void aMalformedOneIsNone(String header) {
        assertThat(TraceContext.traceId(header)).isEmpty();
    }

    @Test
    void noHeaderIsNoTrace() {
        assertThat(TraceContext.traceId((String) null)).isEmpty();
    }
}
