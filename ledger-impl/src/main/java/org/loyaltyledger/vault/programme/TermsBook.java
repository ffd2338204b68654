package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/**
 * Which terms are in force when. Versions are immutable and kept compiled; which versions there are is asked again after
 * a second by one thread, while the others go on with what is known, for three seconds at the most. Publishing keeps a
 * distance of {@link Publishing#LEAD} from now, which is longer, so no node ever judges by terms that another node has
 * already replaced. To be asked in request threads, not by a writer: a command takes its terms with it.
 */
@ApplicationScoped
public class TermsBook {

    static final Duration FRESH = Duration.ofSeconds(1);
    static final Duration STALE = Duration.ofSeconds(3);

    private final Archive archive;
    private final LongSupplier nanoTime;
    private final Map<Long, Timetable> timetables = new ConcurrentHashMap<>();
    private final Set<Long> beingReread = ConcurrentHashMap.newKeySet();

    @Inject
    TermsBook(Archive archive) {
        this(archive, System::nanoTime);
    }

    TermsBook(Archive archive, LongSupplier nanoTime) {
        this.archive = archive;
        this.nanoTime = nanoTime;
    }

    /** For the container's proxy. */
    protected TermsBook() {
        this(null);
    }

    /** The terms in force then; empty before the first ones. */
    public Optional<TermsVersion> find(Programme programme, Instant occurredAt) {
        return timetable(programme.id())
                .at(occurredAt)
                // A programme just opened must not wait a second for its first terms.
                .or(() -> reread(programme.id()).at(occurredAt));
    }

    /** @throws Problem no-terms-in-force */
    public TermsVersion termsAt(Programme programme, Instant occurredAt) {
        return find(programme, occurredAt).orElseThrow(() -> Problem.of(ProblemType.NO_TERMS_IN_FORCE)
                .detail("No terms of this programme were in force at " + occurredAt)
                .with("programme", programme.code())
                .with("occurredAt", occurredAt));
    }

    /** As {@link #termsAt}; empty if no terms were in force. */
    public Optional<TermsVersion> known(Programme programme, Instant at) {
        return timetable(programme.id()).at(at);
    }

    /** A published version by its number, as a booking of the past names it. */
    public Optional<TermsVersion> version(Programme programme, int number) {
        return timetable(programme.id()).number(number).or(() -> reread(programme.id())
                .number(number));
    }

    /** All published versions, those of the future included. */
    public List<TermsVersion> versions(Programme programme) {
        return timetable(programme.id()).versions();
    }

    /**
     * Any version of the terms, a draft too: to suppose, not to judge by.
     *
     * @throws Problem not-found; invalid-terms for a draft that is not valid
     */
    public Terms draftOrVersion(Programme programme, int number) {
        TermsDocument document = TermsDocument.parse(archive.terms(programme.id(), number)
                .orElseThrow(() -> Drafting.noSuchVersion(number))
                .document());
        if (!document.isValid()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The draft is not valid")
                    .violations(document.violations());
        }
        return document.terms();
    }

    /** To be told of a publication that is committed: this node reads the versions again at once. */
    void published(long programme) {
        reread(programme);
    }

    private Timetable timetable(long programme) {
        Timetable known = timetables.get(programme);
        if (known == null || isOlderThan(STALE, known)) {
            return reread(programme);
        }
        if (!isOlderThan(FRESH, known) || !beingReread.add(programme)) {
            return known;
        }
        try {
            return reread(programme);
        } finally {
            beingReread.remove(programme);
        }
    }

    private boolean isOlderThan(Duration age, Timetable timetable) {
        return nanoTime.getAsLong() - timetable.readAt() >= age.toNanos();
    }

    private Timetable reread(long programme) {
        // The age counts from before the question, not from the answer.
        long now = nanoTime.getAsLong();
        Timetable before = timetables.get(programme);
        Timetable after = before != null && before.numbers().equals(archive.publishedNumbers(programme))
                ? new Timetable(before.versions(), now)
                : read(programme, now);
        timetables.merge(programme, after, (one, other) -> one.readAt() - other.readAt() > 0 ? one : other);
        return after;
    }

    private Timetable read(long programme, long now) {
        return new Timetable(
                archive.published(programme).stream().map(TermsBook::version).toList(), now);
    }

    private static TermsVersion version(TermsRow row) {
        TermsDocument document = TermsDocument.parse(row.document());
        if (!document.hash().equals(row.hash())) {
            throw new IllegalStateException("Terms " + row.number() + " of programme " + row.programme()
                    + " are not what was published: hash " + document.hash() + ", published " + row.hash());
        }
        return new TermsVersion(row.number(), row.effectiveFrom(), row.hash(), document.terms());
    }
}
