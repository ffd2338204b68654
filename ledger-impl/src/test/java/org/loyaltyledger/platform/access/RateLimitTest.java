package org.loyaltyledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private long now = -5_000_000_000L;
    private final RateLimit limit = new RateLimit("client", 60, Duration.ofMinutes(1), () -> now);

    @Test
    void theWholeQuotaMayBeUsedAtOnceAndThenComesBackEvenly() {
        for (int left = 59; left >= 0; left--) {
            assertThat(limit.take("a").remaining()).isEqualTo(left);
        }
        RateLimit.Taken refused = limit.take("a");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(refused.reset()).isEqualTo(Duration.ofMinutes(1));
        pass(Duration.ofSeconds(1));
        assertThat(limit.take("a").allowed()).isTrue();
        assertThat(limit.take("a").allowed()).isFalse();
        pass(Duration.ofMinutes(2));
        assertThat(limit.take("a").remaining()).isEqualTo(59);
    }

    @Test
    void everyKeyHasItsOwn() {
        IntStream.range(0, 60).forEach(n -> limit.take("a"));
        assertThat(limit.take("a").allowed()).isFalse();
        assertThat(limit.take("b").remaining()).isEqualTo(59);
    }

    @Test
    void whatIsGivenBackMayBeTakenAgain() {
        IntStream.range(0, 60).forEach(n -> limit.take("a"));
        limit.giveBack("a");
        limit.giveBack("nobody");
        assertThat(limit.take("a").allowed()).isTrue();
        assertThat(limit.take("a").allowed()).isFalse();
    }

    @Test
    void inNoWindowMoreThanTwiceTheQuotaPassesWhateverThePattern() {
        Random random = new Random(7);
        long allowed = 0;
        long start = now;
        for (int n = 0; n < 50_000; n++) {
            pass(Duration.ofMillis(random.nextInt(40)));
            allowed += limit.take("a").allowed() ? 1 : 0;
        }
        long seconds = (now - start) / 1_000_000_000L;
        assertThat(allowed).isBetween(seconds, seconds + 60 + 1);
    }

    @Test
    void manyAtOnceGetNoMoreThanTheQuota() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> attempt = () -> limit.take("a").allowed();
            long allowed = 0;
            for (Future<Boolean> one : crowd.invokeAll(
                    IntStream.range(0, 500).mapToObj(n -> attempt).collect(Collectors.toList()))) {
                allowed += one.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(60);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void theFieldsAreThoseOfTheDraft() {
        assertThat(limit.policyField()).isEqualTo("\"client\";q=60;w=60");
        assertThat(limit.field(limit.take("a"))).isEqualTo("\"client\";r=59;t=1");
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
