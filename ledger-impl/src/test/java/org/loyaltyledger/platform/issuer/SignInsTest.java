package org.loyaltyledger.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Grant GRANT = new Grant("http://here/", "challenge", "corner", "m1");

    private final List<String> ended = new ArrayList<>();
    private final SignIns signIns = new SignIns((ids, now) -> ended.addAll(ids));

    @Test
    void aCodeIsTakenOnceAndSecondUseEndsWhatTheFirstGave() {
        String code = signIns.give(GRANT, NOON);

        SignIns.Taken taken = take(code, NOON.plusSeconds(59));
        assertThat(taken.grant()).isEqualTo(GRANT);
        assertThat(ended).isEmpty();
        assertThat(signIns.take(code, grant -> true, NOON.plusSeconds(59))).isEmpty();
        assertThat(ended).containsExactly(taken.id());
        assertThat(signIns.refresh(taken.refreshToken(), grant -> true, NOON)).isEmpty();
    }

    @Test
    void aCodeIsGoodForAMinuteAndForItsOwnerOnly() {
        assertThat(signIns.take(signIns.give(GRANT, NOON), grant -> true, NOON.plusSeconds(60)))
                .isEmpty();
        String stolen = signIns.give(GRANT, NOON);
        assertThat(signIns.take(stolen, grant -> false, NOON)).isEmpty();
        assertThat(signIns.take(stolen, grant -> true, NOON))
                .as("used up by the thief")
                .isEmpty();
    }

    @Test
    void refreshTokensFollowOneAnother() {
        SignIns.Taken first = take(signIns.give(GRANT, NOON), NOON);
        SignIns.Taken second = refreshed(first);
        SignIns.Taken third = refreshed(second);

        assertThat(List.of(first.id(), second.id(), third.id())).containsOnly(first.id());
        assertThat(first.refreshToken()).isNotEqualTo(second.refreshToken());
        assertThat(ended).isEmpty();
    }

    @Test
    void aRefreshTokenUsedAgainEndsTheWholeSignIn() {
        SignIns.Taken first = take(signIns.give(GRANT, NOON), NOON);
        SignIns.Taken second = refreshed(first);

        assertThat(signIns.refresh(first.refreshToken(), grant -> true, NOON)).isEmpty();
        assertThat(ended).containsExactly(first.id());
        assertThat(signIns.refresh(second.refreshToken(), grant -> true, NOON)).isEmpty();
        assertThat(ended).hasSize(1);
    }

    @Test
    void nothingIsRefreshedForEverNorForWhoMayNot() {
        SignIns.Taken taken = take(signIns.give(GRANT, NOON), NOON);
        assertThat(signIns.refresh(taken.refreshToken(), grant -> true, NOON.plus(SignIns.LIFETIME)))
                .isEmpty();
        assertThat(signIns.refresh(taken.refreshToken(), grant -> false, NOON)).isEmpty();
    }

    @Test
    void nobodyGuesses() {
        String code = signIns.give(GRANT, NOON);
        SignIns.Taken taken = take(signIns.give(GRANT, NOON), NOON);
        for (String guess : new String[] {
            "", "guess", ".", code.substring(0, 37), taken.id() + ".guess", taken.id() + ".", code + "x"
        }) {
            assertThat(signIns.take(guess, grant -> true, NOON)).as(guess).isEmpty();
            assertThat(signIns.refresh(guess, grant -> true, NOON)).as(guess).isEmpty();
        }
        assertThat(signIns.refresh(code, grant -> true, NOON))
                .as("a code is no refresh token")
                .isEmpty();
        assertThat(ended).isEmpty();
    }

    private SignIns.Taken take(String code, Instant now) {
        return signIns.take(code, grant -> true, now).orElseThrow();
    }

    private SignIns.Taken refreshed(SignIns.Taken before) {
        return signIns.refresh(before.refreshToken(), grant -> true, NOON.plusSeconds(10))
                .orElseThrow();
    }
}
