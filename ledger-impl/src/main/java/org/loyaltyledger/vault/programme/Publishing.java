package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.IfMatch;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/**
 * Puts drafts into force. A version takes effect after all versions published before it and at least {@link #LEAD} from
 * now. The first version of a programme may take effect at any instant: nothing was judged before it.
 */
@ApplicationScoped
class Publishing {

    /** As long as a node trusts its list of versions, and the time a commit may take. */
    static final Duration LEAD = TermsBook.STALE.plusSeconds(2);

    private final Archive archive;
    private final Drafting drafting;

    @Inject
    Publishing(Archive archive, Drafting drafting) {
        this.archive = archive;
        this.drafting = drafting;
    }

    protected Publishing() {
        this(null, null);
    }

    /**
     * Publishes a draft; {@link TermsBook#published} is told when that is committed.
     *
     * @param wanted from when; empty: as soon as possible, for the first version from the beginning
     * @throws Problem not-found, conflict if it is published, precondition-failed, effective-too-early, terms-invalid if
     *     other terms have fixed zone and currency meanwhile
     */
    @Transactional
    TermsVersion publish(
            String programme, int number, IfMatch ifMatch, Optional<Instant> wanted, Instant now, String actor) {
        ProgrammeRow owner = archive.locked(programme).orElseThrow(() -> Caller.programmeNotFound(programme));
        TermsRow row = drafting.draftOf(owner, number);
        ifMatch.demand(row.version());
        TermsDocument document = Drafting.valid(owner, row.document());
        Instant earliest = earliest(archive.published(owner.id()), now);
        Instant from = wanted.orElse(earliest);
        if (from.isBefore(earliest)) {
            throw Problem.of(ProblemType.EFFECTIVE_TOO_EARLY)
                    .detail("This version can take effect at " + earliest + " or later")
                    .with("wanted", from)
                    .with("earliest", earliest);
        }
        row.publish(from, now, actor);
        owner.settleOn(document.terms());
        archive.flush();
        return row.full();
    }

    private static Instant earliest(List<TermsRow> published, Instant now) {
        if (published.isEmpty()) {
            return Instant.EPOCH;
        }
        // What is stored has microseconds; rounded up, so that the lead is never shorter.
        Instant soonest = now.plus(LEAD).truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        Instant afterLast = published.get(published.size() - 1).effectiveFrom().plus(1, ChronoUnit.MICROS);
        return soonest.isAfter(afterLast) ? soonest : afterLast;
    }
}
