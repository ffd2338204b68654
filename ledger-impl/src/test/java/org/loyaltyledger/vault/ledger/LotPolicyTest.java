package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.Activity;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.earning.LotTerms;

class LotPolicyTest {

    private static final Instant NOON = Instant.parse("2026-01-25T17:00:00Z");
    private static final ExpiryPolicy MONTH = new ExpiryPolicy.Rolling(Period.ofMonths(1), RoundUp.DAY);

    @Test
    void expiryCountsFromActivationInTheProgrammesZone() {
        Terms terms = SampleTerms.of()
                .expiry(MONTH)
                .activation(new ActivationPolicy.Period(Period.ofDays(14)))
                .terms();
        LotSpec spec = LotPolicy.earned(terms, LotTerms.USUAL, NOON);
        assertThat(spec.phase()).isEqualTo(Lot.Phase.PENDING);
        assertThat(spec.activatesAt()).isEqualTo("2026-02-08T05:00:00Z");
        assertThat(spec.expiresAt()).isEqualTo("2026-03-09T04:00:00Z");
    }

    @Test
    void aRulesOwnTermsComeFirst() {
        Terms terms = SampleTerms.of().expiry(MONTH).terms();
        LotTerms own = new LotTerms(Optional.of(new ExpiryPolicy.None()), Optional.empty(), Optional.of("acme"), 3);
        LotSpec spec = LotPolicy.earned(terms, own, NOON);
        assertThat(spec.expiresAt()).isEqualTo(Lot.NEVER);
        assertThat(spec.funder()).isEqualTo("acme");
        assertThat(spec.priority()).isEqualTo(3);
    }

    @Test
    void pointsThatAwaitAnEventHaveNoEndButACancellation() {
        Terms terms = SampleTerms.of()
                .expiry(MONTH)
                .activation(new ActivationPolicy.Event("delivered", Period.ofDays(1)))
                .terms();
        LotSpec spec = LotPolicy.earned(terms, LotTerms.USUAL, NOON);
        assertThat(spec.phase()).isEqualTo(Lot.Phase.AWAITING);
        assertThat(spec.activatesAt()).isEqualTo("2026-01-27T05:00:00Z");
    }

    @Test
    void slidingPointsEndWithTheAccount() {
        Terms terms = SampleTerms.of()
                .expiry(new ExpiryPolicy.Sliding(Period.ofDays(10), RoundUp.DAY, Set.of(Activity.EARN)))
                .terms();
        LotSpec spec = LotPolicy.active(terms, NOON);
        assertThat(spec.sliding()).isTrue();
        assertThat(spec.slidesTo()).isEqualTo("2026-02-05T05:00:00Z");
    }

    @Test
    void earningMovesNoEndOnIfTheTermsDoNotCountIt() {
        Terms terms = SampleTerms.of()
                .expiry(new ExpiryPolicy.Sliding(Period.ofDays(10), RoundUp.DAY, Set.of(Activity.REDEEM)))
                .terms();
        LotSpec spec = LotPolicy.active(terms, NOON);
        assertThat(spec.expiresAt()).isEqualTo("2026-02-05T05:00:00Z");
        assertThat(spec.slidesTo()).isEqualTo(Lot.NEVER);
    }

    @Test
    void theClockOfPendingSlidingPointsStartsAtActivation() {
        Terms terms = SampleTerms.of()
                .expiry(new ExpiryPolicy.Sliding(Period.ofDays(10), RoundUp.DAY, Set.of(Activity.EARN)))
                .activation(new ActivationPolicy.Period(Period.ofDays(14)))
                .terms();
        LotSpec spec = LotPolicy.earned(terms, LotTerms.USUAL, NOON);
        assertThat(spec.expiresAt()).isEqualTo("2026-02-19T05:00:00Z");
        assertThat(spec.slidesTo()).isEqualTo("2026-02-05T05:00:00Z");
    }
}
