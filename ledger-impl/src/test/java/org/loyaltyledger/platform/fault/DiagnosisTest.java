package org.loyaltyledger.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.api.value.Points;
import org.loyaltyledger.ground.problem.Problem;

class DiagnosisTest {

    @Test
    void findsTheProblemInsideItsWrappings() {
        Problem problem = Problem.of(ProblemType.HOLD_NOT_OPEN);
        assertThat(Diagnosis.of(new CompletionException(new IllegalStateException(problem))))
                .isSameAs(problem);
    }

    @Test
    void failureAtCommitTellsWhatItWas() {
        RollbackException rolledBack = new RollbackException("marked");
        rolledBack.initCause(new OptimisticLockException());
        assertThat(typeOf(new TransactionalException("commit", rolledBack))).isEqualTo(ProblemType.CONFLICT);
    }

    @Test
    void databaseThatIsAwayIsUnavailableAndWorthARetry() {
        Problem problem = Diagnosis.of(new RuntimeException(new SQLTransientConnectionException("pool")));
        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
    }

    @Test
    void valuesThatDoNotFitAreTheCallers() {
        assertThat(typeOf(thrownBy(() -> Points.of(Long.MAX_VALUE).plus(Points.of(1)))))
                .isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(typeOf(thrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))))
                .isEqualTo(ProblemType.CURRENCY_MISMATCH);
    }

    @Test
    void ourOwnFaultTellsTheCallerNothing() {
        Problem problem = Diagnosis.of(new RuntimeException(new SQLSyntaxErrorException("SELECT secret FROM t")));
        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL);
        String body = new String(ProblemAnswer.of(problem, "r-1").body(), StandardCharsets.UTF_8);
        assertThat(body).contains("urn:request:r-1").doesNotContain("SELECT", "Exception", "java");
    }

    @ParameterizedTest
    @CsvSource({
        "1114, The table 'ledger_entry' is full",
        "1021, Disk full (/tmp/#sql); waiting for someone to free some space... (errno: 28)",
        "1026, Error writing file '/var/lib/mysql/binlog.000002' (errno: 28 - No space left on device)",
        "1030, Got error 28 - 'No space left on device' from storage engine",
        "1598, Binary logging not possible"
    })
    void aFullDiskIsNotNowAndReadinessTells(int code, String message) {
        SQLException full = new SQLException(message, "HY000", code);
        Problem problem = Diagnosis.of(Problem.of(ProblemType.INTERNAL, new IllegalStateException(full)));
        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(ProblemAnswer.of(problem, "r-1").headers()).containsEntry("Retry-After", "30");
        assertThat(StorageFailure.isRecent()).isTrue();
    }

    @Test
    void notNowAlwaysSaysWhen() {
        assertThat(ProblemAnswer.of(Problem.of(ProblemType.UNAVAILABLE), "r-1").headers())
                .containsEntry("Retry-After", "1");
    }

    @Test
    void fullQueueSaysWhenToComeAgain() {
        ProblemAnswer answer =
                ProblemAnswer.of(Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(Duration.ofMillis(1500)), "r-1");
        assertThat(answer.headers()).containsEntry("Retry-After", "2").containsEntry("RateLimit", "\"queue\";r=0;t=2");
    }

    private static ProblemType typeOf(Throwable thrown) {
        return Diagnosis.of(thrown).type();
    }

    private static Throwable thrownBy(ThrowingCallable code) {
        return catchThrowable(code);
    }
}
