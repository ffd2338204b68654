package org.loyaltyledger.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChallengeTest {

    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void isMadeAsTheStandardShows() {
        assertThat(Challenge.of(VERIFIER)).isEqualTo(CHALLENGE);
        assertThat(Challenge.isOne(CHALLENGE)).isTrue();
    }

    @Test
    void onlyItsOwnVerifierAnswersIt() {
        assertThat(Challenge.answers(CHALLENGE, VERIFIER)).isTrue();
        assertThat(Challenge.answers(CHALLENGE, VERIFIER.replace('d', 'e'))).isFalse();
        assertThat(Challenge.answers(CHALLENGE, CHALLENGE)).isFalse();
        assertThat(Challenge.answers(CHALLENGE, "short")).isFalse();
    }
}
