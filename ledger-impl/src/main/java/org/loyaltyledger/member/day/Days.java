package org.loyaltyledger.member.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.ground.database.Lease;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Opened;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Runs the days of programmes that are due: from the day after a programme was opened, one by one, up to today in its
 * zone. Each part of a step is a commit of its own and is remembered, so that a killed run goes on where it was.
 *
 * <p>Not Jakarta Batch: its job repository is a second database with a life of its own, and what has been done must be
 * told by the ledger's database and no other.
 */
@ApplicationScoped
class Days {

    private static final int MEMBERS_AT_ONCE = 4_000;

    private List<DayStep> steps = List.of();
    private DayRows rows;
    private TermsBook terms;
    private Clock clock;
    private Alone alone;

    Days() {
        // for the container's proxy
    }

    @Inject
    Days(@Any Instance<DayStep> steps, DayRows rows, TermsBook terms, Clock clock, Alone alone) {
        this.steps = steps.stream().sorted(Comparator.comparing(DayStep::order)).toList();
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
        this.alone = alone;
    }

    /** Does what is due of one programme, if no other node is at it. */
    void run(Opened opened) {
        if (next(opened, opened.zone()).isPresent()) {
            alone.run(name(opened.programme().id()), lease -> catchUp(opened, lease));
        }
    }

    /** Does what is due of one programme, after any other node that is at it. */
    void runWhenFree(Opened opened) {
        if (next(opened, opened.zone()).isPresent()) {
            alone.runWhenFree(name(opened.programme().id()), lease -> catchUp(opened, lease));
        }
    }

    boolean isRunning(long programme) {
        return alone.isHeld(name(programme));
    }

    private void catchUp(Opened opened, Lease lease) {
        ZoneId zone = opened.zone();
        for (Optional<LocalDate> date = next(opened, zone); date.isPresent(); date = next(opened, zone)) {
            run(opened, date.get(), zone, lease);
        }
    }

    /** The day to be done next, if one is due. */
    private Optional<LocalDate> next(Opened opened, ZoneId zone) {
        LocalDate next = rows.latest(opened.programme().id(), 1).stream()
                .findFirst()
                .map(last ->
                        last.endedAt().isEmpty() ? last.date() : last.date().plusDays(1))
                .orElseGet(() -> LocalDate.ofInstant(opened.at(), zone).plusDays(1));
        return next.isAfter(LocalDate.ofInstant(clock.instant(), zone)) ? Optional.empty() : Optional.of(next);
    }

    private void run(Opened opened, LocalDate date, ZoneId zone, Lease lease) {
        Instant boundary = date.atStartOfDay(zone).toInstant();
        Progress progress = rows.latest(opened.programme().id(), 1).stream()
                .filter(last -> last.date().equals(date))
                .findFirst()
                .orElseGet(() -> Progress.begun(date, steps.get(0).name(), clock.instant()));
        for (DayStep step : stepsFrom(progress.step())) {
            progress = progress.step().equals(step.name()) ? progress : progress.at(step.name());
            rows.put(opened.programme().id(), progress, lease);
            progress = run(opened, boundary, step, progress, lease);
        }
        rows.put(opened.programme().id(), progress.ended(clock.instant()), lease);
    }

    private Progress run(Opened opened, Instant boundary, DayStep step, Progress begun, Lease lease) {
        Progress progress = begun;
        Optional<TermsVersion> version = version(opened, boundary);
        while (version.isPresent()) {
            Optional<UUID> last = step.run(
                    opened.programme(), version.get(), progress.date(), boundary, progress.after(), MEMBERS_AT_ONCE);
            if (last.isEmpty()) {
                break;
            }
            progress = progress.after(last.get(), MEMBERS_AT_ONCE);
            rows.put(opened.programme().id(), progress, lease);
        }
        return progress;
    }

    /** Before a programme has terms its days are empty. */
    private Optional<TermsVersion> version(Opened opened, Instant boundary) {
        try {
            return Optional.of(terms.termsAt(opened.programme(), boundary));
        } catch (Problem none) {
            if (none.type() == ProblemType.NO_TERMS_IN_FORCE) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private List<DayStep> stepsFrom(String name) {
        int begin = 0;
        for (int i = 0; i < steps.size(); i++) {
            begin = steps.get(i).name().equals(name) ? i : begin;
        }
        return steps.subList(begin, steps.size());
    }

    private static String name(long programme) {
        return "day/" + programme;
    }
}
