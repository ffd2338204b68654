package org.loyaltyledger.platform.fault;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.value.CurrencyMismatch;
import org.loyaltyledger.api.value.PointsOverflow;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.database.SqlFailure;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Outdated;

/** Finds the problem in whatever was thrown: often it is wrapped by a container or a commit. */
final class Diagnosis {

    private static final int DEPTH = 16;
    private static final Duration WHEN_FULL = Duration.ofSeconds(30);

    private Diagnosis() {}

    static Problem of(Throwable thrown) {
        return storageFailure(thrown)
                .or(() -> causes(thrown).flatMap(cause -> known(cause).stream()).findFirst())
                .or(() -> refusedByContainer(thrown))
                .orElseGet(() -> Problem.of(ProblemType.INTERNAL, thrown)
                        .detail("Something failed in the service; the incident is logged"));
    }

    /** Asked first: the writer reports it as its own failure. */
    private static Optional<Problem> storageFailure(Throwable thrown) {
        return causes(thrown).filter(StorageFailure::is).findFirst().map(full -> Problem.of(
                        ProblemType.UNAVAILABLE, full)
                .detail("The database has no room; nothing was stored")
                .retryAfter(WHEN_FULL));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH);
    }

    /** Asked last: what JAX-RS wraps says more than the status it chose. */
    private static Optional<Problem> refusedByContainer(Throwable thrown) {
        return causes(thrown)
                .filter(WebApplicationException.class::isInstance)
                .map(WebApplicationException.class::cast)
                .findFirst()
                .map(http -> HttpStatusProblem.of(http.getResponse().getStatus(), http));
    }

    /** Where a look-up gave up on the database the caller is told when to try again. */
    private static Problem told(Problem problem) {
        boolean unavailable = problem.type() == ProblemType.UNAVAILABLE;
        return unavailable && problem.retryAfter().isEmpty() ? problem.retryAfter(Duration.ofSeconds(1)) : problem;
    }

    private static Optional<Problem> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(told(problem));
        }
        if (cause instanceof ConstraintViolationException violated) {
            return Optional.of(Parameters.problem(violated));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(Problem.of(ProblemType.CONFLICT).detail("Somebody else changed this at the same time"));
        }
        if (cause instanceof CurrencyMismatch mismatch) {
            return Optional.of(Problem.of(ProblemType.CURRENCY_MISMATCH)
                    .detail("An amount is in " + mismatch.found() + " where " + mismatch.wanted() + " is wanted")
                    .with("wanted", mismatch.wanted())
                    .with("found", mismatch.found()));
        }
        if (cause instanceof Outdated) {
            return Optional.of(Problem.of(ProblemType.UNAVAILABLE)
                    .detail("What the request is about has just changed. Retry with the same key.")
                    .retryAfter(Duration.ofSeconds(1)));
        }
        if (cause instanceof PointsOverflow) {
            return Optional.of(
                    Problem.of(ProblemType.INVALID_REQUEST).detail("The points are beyond what can be counted"));
        }
        return cause instanceof SQLException failed && SqlFailure.of(failed) == SqlFailure.TRANSIENT
                ? Optional.of(Database.problem(failed))
                : Optional.empty();
    }
}
