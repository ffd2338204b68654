package org.loyaltyledger.ties.club.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.loyaltyledger.api.club.MembershipStatus;

/** The table of {@link Action}, written down once more and tried field by field. */
class StateTableTest {

    private static final String TABLE = """
            action         TRIAL     ACTIVE    GRACE     PAUSED    LAPSED    CANCELLED
            PAY            -         -         ACTIVE    -         -         -
            FAIL           -         -         GRACE     -         -         -
            PAUSE          -         PAUSED    -         -         -         -
            RESUME         -         -         -         ACTIVE    -         -
            CANCEL_NOW     CANCELLED CANCELLED CANCELLED CANCELLED -         -
            CANCEL_AT_END  TRIAL     ACTIVE    GRACE     PAUSED    -         -
            WITHDRAW       TRIAL     ACTIVE    GRACE     PAUSED    -         -
            CHANGE_NOW     TRIAL     GRACE     GRACE     -         -         -
            CHANGE_AT_END  TRIAL     ACTIVE    -         PAUSED    -         -
            """;

    static Stream<Arguments> fields() {
        List<String[]> lines =
                TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
        String[] states = lines.get(0);
        return lines.stream().skip(1).flatMap(line -> Stream.iterate(1, column -> column + 1)
                .limit(states.length - 1L)
                .map(column ->
                        Arguments.of(Action.valueOf(line[0]), MembershipStatus.valueOf(states[column]), line[column])));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("fields")
    void every_field(Action action, MembershipStatus state, String after) {
        Example example = in(state);
        assertThat(example.status()).isEqualTo(state);
        if (action == Action.WITHDRAW && action.isPossibleIn(state)) {
            example.keep(example.life().cancelAtEnd(""));
        }
        assertThat(action.isPossibleIn(state)).isEqualTo(!after.equals("-"));
        if (after.equals("-")) {
            Membership before = example.life().membership();
            List<Charge> charges = List.copyOf(example.ledger());
            assertThatThrownBy(() -> run(action, example))
                    .hasMessageContaining("membership-state")
                    .hasMessageContaining("currentStatus=" + state);
            assertThat(example.life().membership()).isEqualTo(before);
            assertThat(example.ledger()).isEqualTo(charges);
        } else {
            assertThat(example.keep(run(action, example)).status()).isEqualTo(MembershipStatus.valueOf(after));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ADD_PERSON,    TRIAL ACTIVE GRACE",
        "REMOVE_PERSON, TRIAL ACTIVE GRACE PAUSED",
        "DRAW,          TRIAL ACTIVE GRACE",
    })
    void what_concerns_a_family(Action action, String states) {
        assertThat(Arrays.stream(MembershipStatus.values()).filter(action::isPossibleIn))
                .extracting(MembershipStatus::name)
                .containsExactly(states.split(" "));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void what_has_ended_stays_so(MembershipStatus state) {
        assertThat(in(state).on("2036-01-01").status()).isEqualTo(state);
    }

    static Stream<MembershipStatus> ended() {
        return Arrays.stream(MembershipStatus.values())
                .filter(state -> Arrays.stream(Action.values()).noneMatch(action -> action.isPossibleIn(state)));
    }

    private static Life run(Action action, Example example) {
        Life life = example.life();
        return switch (action) {
            case PAY -> life.pay(charge(example), "");
            case FAIL -> life.fail(charge(example), "");
            case PAUSE -> life.pause(Optional.empty());
            case RESUME -> life.resume();
            case CANCEL_NOW -> life.cancelNow("");
            case CANCEL_AT_END -> life.cancelAtEnd("");
            case WITHDRAW -> life.withdraw();
            case CHANGE_NOW -> life.changeNow(example.plan("year"));
            case CHANGE_AT_END -> life.changeAtEnd(example.plan("year"));
            case ADD_PERSON, REMOVE_PERSON, DRAW -> throw new IllegalArgumentException("of the family");
        };
    }

    /** What it owes, or else something that it once may have owed. */
    private static Charge charge(Example example) {
        Membership membership = example.life().membership();
        return membership.openCharge().isPresent()
                ? example.open()
                : Charge.due(
                        membership,
                        Charge.Purpose.TERM,
                        membership.joinedOn(),
                        Optional.empty(),
                        new BigDecimal("9.90"));
    }

    /** A membership that has come to this state. */
    private static Example in(MembershipStatus state) {
        Example trial = Example.join("month", "2026-01-01");
        return switch (state) {
            case TRIAL -> trial;
            case GRACE -> trial.seenOn("2026-01-15");
            case ACTIVE -> trial.on("2026-01-15").pay();
            case PAUSED -> {
                trial.on("2026-01-15").pay().on("2026-01-20");
                yield trial.keep(trial.life().pause(Optional.empty()));
            }
            case LAPSED -> trial.seenOn("2026-01-22");
            case CANCELLED -> trial.keep(trial.life().cancelNow(""));
        };
    }
}
