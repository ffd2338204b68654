package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.tier.OnReturn;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * Judges one member: after each act, at the day's boundary, and when an operator sets a floor.
 *
 * @param told what was granted until now because of the ladder
 * @param guaranteed levels that other things the member holds guarantee, and when
 */
public record Judge(Ladder ladder, TierState state, Timeline told, List<Stretch> guaranteed) {

    /** Which days have to be known for {@link #act}. */
    public static List<Diary.Pages> pages(Ladder ladder, TierState state, LocalDate day, Instant at) {
        LocalDate today = ladder.day(later(at, state.seen()));
        List<Diary.Pages> pages = new ArrayList<>();
        boolean known = isKnown(ladder, state);
        if (ladder.isRolling()) {
            LocalDate from = ladder.windowOn(today);
            pages.add(
                    known
                            ? new Diary.Pages(state.seasons().get(0).from(), from)
                            : new Diary.Pages(from, latest(today, day).plusDays(1)));
            return pages;
        }
        LocalDate present = ladder.season(today);
        LocalDate oldest = known ? state.seasons().get(0).from() : ladder.before(present);
        if (!known) {
            pages.add(new Diary.Pages(oldest, ladder.next(present)));
        }
        if (ladder.season(day).isBefore(oldest)) {
            pages.add(new Diary.Pages(ladder.season(day), ladder.next(ladder.season(day))));
        }
        return pages;
    }

    /** Whether the state's figures mean what these terms measure. */
    public static boolean isKnown(Ladder ladder, TierState state) {
        return !state.seasons().isEmpty() && state.basis().equals(ladder.terms().basis());
    }

    /**
     * The next instant to look at before something is done at {@code at}, where days roll: the first one after {@code after}
     * at which days do not count any more, a claim has begun or run out, or a level is left that is no longer reached. Who
     * looks at each of them finds what the days' boundaries would have found. The last one is the midnight before.
     */
    public static Optional<Instant> midnight(Ladder ladder, TierState state, Instant after, Instant at, Diary diary) {
        if (!ladder.fades() || !isKnown(ladder, state)) {
            return Optional.empty();
        }
        LocalDate today = ladder.day(at);
        Season rolling = state.seasons().get(0);
        Stream.Builder<Instant> turns = Stream.builder();
        diary.days(rolling.from(), ladder.windowOn(today))
                .keySet()
                .forEach(done -> turns.add(ladder.start(ladder.firstWithout(done))));
        if (rolling.from().isBefore(ladder.windowOn(today))) {
            turns.add(ladder.start(today));
        }
        int reached = ladder.terms().reached(rolling.figure());
        for (Claim claim : state.claims()) {
            turns.add(claim.from()).add(claim.until());
            if (claim.cause() == Cause.REACHED && ladder.terms().rank(claim.level()) > reached) {
                turns.add(ladder.start(ladder.day(after).plusDays(1)));
            }
        }
        return turns.build()
                .filter(turn -> turn.isAfter(after) && !turn.isAfter(at))
                .min(Instant::compareTo);
    }

    /** After something was done. */
    public Verdict act(Deed deed, Diary diary) {
        Instant now = later(deed.at(), state.seen());
        Course course = new Course(ladder, state);
        LocalDate season = ladder.season(deed.day());
        boolean known = isKnown(ladder, state);
        boolean fallsOut = known && ladder.isRolling() && deed.day().isBefore(ladder.windowOn(ladder.day(now)));
        if (fallsOut) {
            course.count(deed.day(), deed.amount());
        }
        open(course, now, diary);
        course.passTo(later(deed.at(), state.seen()));
        if (known && !fallsOut) {
            course.count(deed.day(), deed.amount());
        }
        BigDecimal figure = course.figure(season).orElseGet(() -> diary.sum(season, ladder.next(season)));
        if (!known) {
            course.reachAll(now);
        }
        if (deed.takenBack()) {
            if (ladder.terms().onReturn() == OnReturn.REASSESS) {
                course.lower(season, figure, now);
            }
        } else {
            course.reach(season, figure, reachedAt(deed, season));
            course.fade(now);
        }
        course.passTo(now);
        return verdict(course, now, deed.takenBack() ? Optional.of(Cause.RETURNED) : Optional.empty());
    }

    /** At the day's boundary, or whenever somebody looks. */
    public Verdict look(Instant at, Diary diary) {
        Instant now = later(at, state.seen());
        Course course = new Course(ladder, state);
        open(course, now, diary);
        course.passTo(now);
        course.reachAll(now);
        course.fade(now);
        course.passTo(now);
        return verdict(course, now, Optional.empty());
    }

    /**
     * As of an instant, with everything that the days' boundaries up to it would have found, whether or not anybody has
     * looked at them.
     */
    public Verdict lookThrough(Instant at, Diary diary) {
        Judge judge = this;
        Optional<Instant> next = midnight(ladder, state, state.seen(), at, diary);
        while (next.isPresent()) {
            Verdict verdict = judge.look(next.get(), diary);
            judge = new Judge(ladder, verdict.state(), verdict.timeline(), guaranteed);
            next = midnight(ladder, verdict.state(), next.get(), at, diary);
        }
        return judge.look(at, diary);
    }

    /** An operator sets a floor, or takes it away. */
    public Verdict floor(Optional<Floor> floor, Instant at, Diary diary) {
        Judge with = new Judge(ladder, state.with(floor), told, guaranteed);
        Instant now = later(at, state.seen());
        Course course = new Course(ladder, with.state);
        with.open(course, now, diary);
        course.passTo(now);
        course.reachAll(now);
        return with.anew(course, now, Optional.of(Cause.FLOOR_ENDED));
    }

    private void open(Course course, Instant now, Diary diary) {
        LocalDate today = ladder.day(now);
        if (ladder.isRolling()) {
            LocalDate from = ladder.windowOn(today);
            if (isKnown(ladder, state)) {
                course.roll(today, diary.days(state.seasons().get(0).from(), from));
            } else {
                course.rebase(List.of(new Season(from, diary.sum(from, LocalDate.MAX))), Ladder.ROLLING, now);
            }
        } else if (!isKnown(ladder, state)) {
            LocalDate present = ladder.season(today);
            LocalDate before = ladder.before(present);
            course.rebase(
                    List.of(
                            new Season(before, diary.sum(before, present)),
                            new Season(present, diary.sum(present, ladder.next(present)))),
                    present,
                    now);
        }
    }

    /** Not before what else was done in the same period: only with it was the threshold reached. */
    private Instant reachedAt(Deed deed, LocalDate season) {
        boolean same = ladder.isRolling()
                || !isKnown(ladder, state)
                || ladder.season(ladder.day(state.seen())).equals(season);
        return same ? later(deed.at(), state.seen()) : deed.at();
    }

    private Verdict verdict(Course course, Instant now, Optional<Cause> lowered) {
        return course.isAsBefore() && course.isForeseenWithoutFigures() && !turns(now)
                ? new Verdict(course.state().with(state.level(), state.since(), now, 0), told, List.of(), true)
                : anew(course, now, lowered);
    }

    private Verdict anew(Course course, Instant now, Optional<Cause> lowered) {
        TierTerms terms = ladder.terms();
        Timeline found = told.before(now).and(course.foreseen().stretches());
        Timeline held = found.and(guaranteed);
        List<Change> changes = new Changes(terms, course, told.and(guaranteed), held, state.seen()).upTo(now, lowered);
        Optional<Stretch> run = held.levels().at(now);
        Instant since = changes.isEmpty()
                ? state.since()
                : changes.get(changes.size() - 1).at();
        TierState after = course.state().with(run.map(Stretch::rank).flatMap(terms::code), since, now, changes.size());
        return new Verdict(after, found.levels(), changes, false);
    }

    /** Whether something was foreseen to begin or end since the history was last told. */
    private boolean turns(Instant now) {
        return Stream.concat(told.stretches().stream(), guaranteed.stream())
                .flatMap(stretch -> Stream.of(stretch.from(), stretch.until()))
                .anyMatch(turn -> turn.isAfter(state.seen()) && !turn.isAfter(now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
