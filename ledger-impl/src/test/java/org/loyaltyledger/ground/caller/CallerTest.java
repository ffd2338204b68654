package org.loyaltyledger.ground.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.problem.Problem;

class CallerTest {

    @Test
    void tillUsesItsOwnProgrammeOnly() {
        Caller till = caller(Role.TILL, "demo", null);
        assertThat(till.mayUse("demo")).isTrue();
        assertThatThrownBy(() -> till.mustUse("other"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not-found");
    }

    @Test
    void withoutAProgrammeOnlyOperatorsAndAuditorsRoam() {
        assertThat(caller(Role.OPERATOR, null, null).mayUse("demo")).isTrue();
        assertThat(caller(Role.AUDITOR, null, null).mayUse("demo")).isTrue();
        assertThat(caller(Role.TILL, null, null).mayUse("demo")).isFalse();
        assertThat(caller(Role.PARTNER, null, null).mayUse("demo")).isFalse();
        assertThat(caller(Role.MEMBER, null, "m1").mayUse("demo")).isFalse();
    }

    @Test
    void memberSeesItselfOnly() {
        Caller member = caller(Role.MEMBER, "demo", "m1");
        assertThat(member.maySee("m1")).isTrue();
        assertThat(member.maySee("m2")).isFalse();
        assertThat(caller(Role.MEMBER, "demo", null).maySee("m1")).isFalse();
        assertThat(caller(Role.TILL, "demo", null).maySee("m2")).isTrue();
        assertThat(Caller.anonymous().maySee("m1")).isFalse();
    }

    @Test
    void isKnownByIssuerAndSubject() {
        assertThat(caller(Role.TILL, "demo", null).id()).isEqualTo("https://issuer.example#4711");
    }

    @Test
    void subjectsHaveOneReadableSpelling() {
        assertThat(Stream.of("till-7", "auth0|5f7", "Änne", "店员").allMatch(CallerSource::isSubject))
                .isTrue();
        assertThat(Stream.of("", " a", "a ", "a\tb", "a\u200bb", "a\ud800", "a\u2028b", "x".repeat(256))
                        .noneMatch(CallerSource::isSubject))
                .isTrue();
        assertThat(CallerSource.isSubject(null)).isFalse();
    }

    private static Caller caller(Role role, String programme, String member) {
        return new Caller(
                "https://issuer.example",
                "4711",
                "somebody",
                false,
                Set.of(role),
                Optional.ofNullable(programme),
                Optional.ofNullable(member),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
