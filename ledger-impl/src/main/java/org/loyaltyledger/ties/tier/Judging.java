package org.loyaltyledger.ties.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.ties.tier.rule.Diary;
import org.loyaltyledger.ties.tier.rule.Judge;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.ties.tier.rule.Timeline;
import org.loyaltyledger.ties.tier.rule.Verdict;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Judges one member in the books: finds its rows there, and puts what came of it back.
 *
 * @param byDays figures are read anew
 */
record Judging(Books books, Standing member, TermsVersion version, boolean byDays) {

    Judging(Books books, Standing member, TermsVersion version) {
        this(books, member, version, false);
    }

    /** By the member's days, whatever figures are kept. */
    Judging anew() {
        return new Judging(books, member, version, true);
    }

    /**
     * Asks for what the rule needs to know; in rounds.
     *
     * @param day that an act counts for
     */
    void need(Needs needs, LocalDate day, Instant at) {
        needs.row(Rooms.STATES, member.member());
        Entitlements.need(needs, member.member());
        if (books.room(Rooms.STATES).wasAsked(member.member())) {
            measured().need(needs, member.member(), Judge.pages(ladder(), state(), day, at));
        }
    }

    /** What the rule needs to know of the member's days. */
    Diary diary(LocalDate day, Instant at) {
        return measured().diary(books, member.member(), Judge.pages(ladder(), state(), day, at));
    }

    Judge judge() {
        LevelGrants levels = new LevelGrants(terms());
        Grants grants = Entitlements.of(books, member.member());
        return new Judge(ladder(), state(), levels.told(grants), levels.guaranteed(grants));
    }

    /**
     * Looks at what nobody has looked at, one thing after the other, see {@link Judge#midnight}.
     *
     * @return whether anything had to be written
     */
    boolean catchUp(LocalDate day, Instant at) {
        if (state().claims().isEmpty()) {
            return false;
        }
        // To the end, even if nothing is held any more on the way: what follows reads no days that were not asked for.
        Diary diary = diary(day, at);
        Optional<Instant> next = Judge.midnight(ladder(), state(), state().seen(), at, diary);
        boolean changed = false;
        while (next.isPresent()) {
            changed |= put(judge().look(next.get(), diary), Note.LEDGER, "");
            next = Judge.midnight(ladder(), state(), next.get(), at, diary);
        }
        return changed;
    }

    /**
     * Keeps the history's new changes, what is granted, and the state. A look that finds nothing is not written, so that a
     * day's boundary costs no more than what it changes.
     *
     * @return whether anything had to be written
     */
    boolean put(Verdict verdict, String actor, String reason) {
        TierState before = stored();
        TierState after = verdict.state().judgedBy(version.number());
        boolean changed = !after.equals(before.seenAt(after.seen()).judgedBy(version.number()));
        if (changed) {
            books.room(Rooms.STATES).put(member.member(), after);
        }
        if (!verdict.quiet()) {
            grant(verdict.timeline(), after.seen());
        }
        int nth = before.changes();
        for (Change change : verdict.changes()) {
            boolean act = change.cause() == Cause.REACHED || change.at().equals(after.seen());
            nth++;
            books.room(Rooms.HISTORY)
                    .put(
                            new HistoryKey(member.member(), nth),
                            new HistoryRow(
                                    change,
                                    books.now(),
                                    version.number(),
                                    act ? actor : Note.LEDGER,
                                    act ? reason : ""));
        }
        return changed;
    }

    private void grant(Timeline timeline, Instant now) {
        Grants grants = Entitlements.of(books, member.member());
        Grants granted = new LevelGrants(terms()).changed(grants, timeline, now);
        if (!granted.all().equals(grants.all())) {
            Entitlements.put(books, member.member(), granted);
        }
    }

    TierState state() {
        return byDays ? stored().stale() : stored();
    }

    private TierState stored() {
        return books.room(Rooms.STATES).look(member.member()).orElseGet(() -> TierState.unknown(member.joinedAt()));
    }

    Ladder ladder() {
        return ladder(member, terms());
    }

    static Ladder ladder(Standing member, Terms terms) {
        return new Ladder(terms.ties().tiers(), terms.zone(), LocalDate.ofInstant(member.joinedAt(), terms.zone()));
    }

    Measured measured() {
        return new Measured(terms().ties().tiers().measure());
    }

    private Terms terms() {
        return version.terms();
    }
}
