package org.loyaltyledger.vault.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.earning.Limit;

class TermsArithmeticTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void R25_five_items_of_a_reward_of_two_cost_three_units() {
        Reward reward = new Reward("pair", "A pair", 3, 2, Optional.empty(), Validity.ALWAYS);
        assertThat(reward.unitsFor(5)).isEqualTo(3);
        assertThat(reward.priceOf(5)).isEqualTo(9);
        assertThat(reward.priceOf(4)).isEqualTo(6);
        assertThat(reward.priceOf(0)).isZero();
    }

    @Test
    void till_clocks_are_bounded_by_minutes_ahead_and_local_days_back() {
        Instant now = Instant.parse("2026-03-10T12:00:00Z");
        assertThat(LimitTerms.DEFAULT.latest(now)).isEqualTo("2026-03-10T12:10:00Z");
        // Sixty days back, over the change of the clocks on 8 March: midnight in winter time.
        assertThat(LimitTerms.DEFAULT.earliest(now, NEW_YORK)).isEqualTo("2026-01-09T05:00:00Z");
    }

    @Test
    void counters_are_told_apart_by_whom_they_count_and_when() {
        Instant occurredAt = Instant.parse("2026-03-08T03:00:00Z");
        assertThat(counter(Limit.Scope.MEMBER, Bucket.DAY, occurredAt)).contains("MEMBER/base/DAY/2026-03-07/m1");
        assertThat(counter(Limit.Scope.RULE, Bucket.WEEK, occurredAt)).contains("RULE/base/WEEK/2026-W10");
        assertThat(counter(Limit.Scope.CAMPAIGN, Bucket.EVER, occurredAt)).contains("CAMPAIGN/base/EVER/ever");
        assertThat(new Limit(Limit.Scope.RULE, Optional.empty(), 5, Limit.Exceed.CAP)
                        .counter("base", "m1", occurredAt, NEW_YORK))
                .isEmpty();
    }

    private static Optional<String> counter(Limit.Scope scope, Bucket bucket, Instant occurredAt) {
        return new Limit(scope, Optional.of(bucket), 5, Limit.Exceed.CAP).counter("base", "m1", occurredAt, NEW_YORK);
    }
}
