package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.ties.tier.rule.Deed;
import org.loyaltyledger.ties.tier.rule.Judge;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.ties.tier.rule.Verdict;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Source;

/** Keeps each member's figures in step with what it does, and its level with its figures. */
@ApplicationScoped
public class TierTie implements Tie {

    @Override
    public String name() {
        return "tier";
    }

    @Override
    public void need(Books books, Needs needs, Occasion occasion) {
        if (!occasion.terms().ties().tiers().isEmpty()) {
            judging(books, occasion).need(needs, occasion.day(), occasion.at());
        }
    }

    @Override
    public void catchUp(Books books, Occasion occasion) {
        if (occasion.terms().ties().tiers().isEmpty()) {
            return;
        }
        judging(books, occasion).catchUp(occasion.day(), occasion.at());
    }

    @Override
    public List<Followed> follow(Books books, Act act) {
        Occasion occasion = act.occasion();
        if (occasion.terms().ties().tiers().isEmpty()) {
            return List.of();
        }
        Judging judging = judging(books, occasion);
        BigDecimal amount = judging.measured().of(act);
        TierState state = judging.state();
        if (amount.signum() == 0) {
            return List.of();
        }
        if (occasion.version().number() < state.version() && !Judge.isKnown(judging.ladder(), state)) {
            // Judged by what was measured then, it would count for nothing today; the sums are read anew by and by.
            books.room(Rooms.STATES).put(occasion.member(), state.stale());
            return List.of();
        }
        boolean takenBack = occasion.kind() == Occasion.Kind.RETURN
                || occasion.kind() == Occasion.Kind.EVENT && amount.signum() < 0;
        Deed deed = new Deed(occasion.day(), occasion.at(), amount, takenBack);
        Verdict verdict = judging.judge().act(deed, judging.diary(occasion.day(), occasion.at()));
        judging.put(verdict, occasion.actor(), occasion.reference());
        return verdict.changes().stream()
                .map(change -> Told.of(occasion.terms().ties().tiers(), change))
                .toList();
    }

    @Override
    public boolean isOrdered(Terms terms) {
        return !terms.ties().tiers().isEmpty();
    }

    @Override
    public boolean hasLookedBeyond(Books books, Occasion occasion) {
        return books.room(Rooms.STATES)
                .look(occasion.member())
                .filter(state -> state.seen().isAfter(occasion.at()))
                .isPresent();
    }

    @Override
    public void seed(Books books, Books replay, Standing member, List<UUID> from) {
        Adoption.seed(books, replay, member, from);
    }

    @Override
    public boolean isReproducedBy(Books books, Books replay, Standing member, TermsVersion version) {
        return new Adoption(books, replay, member, version).isReproduced();
    }

    @Override
    public List<Followed> adopt(Books books, Books replay, Standing member, TermsVersion version, Instant at) {
        return new Adoption(books, replay, member, version)
                .adopt(at).stream()
                        .map(change -> Told.of(version.terms().ties().tiers(), change))
                        .toList();
    }

    @Override
    public void needEnding(Books books, Needs needs, UUID member) {
        needs.row(Rooms.STATES, member);
    }

    @Override
    public void leave(Books books, Standing member, Instant at) {
        books.room(Rooms.STATES).look(member.member()).ifPresent(state -> {
            TierState ended = state.ended(at);
            books.room(Rooms.STATES).put(member.member(), ended);
            if (state.level().isPresent()) {
                Change left =
                        new Change(at, state.level(), Optional.empty(), Cause.LEFT, BigDecimal.ZERO, Optional.empty());
                books.room(Rooms.HISTORY)
                        .put(
                                new HistoryKey(member.member(), ended.changes()),
                                new HistoryRow(left, books.now(), state.version(), Note.LEDGER, ""));
            }
        });
        Entitlements.end(books, member.member(), Source.TIER, "", at);
    }

    /** Both levels are held, and the higher one counts; the sums of both are read anew by and by. */
    @Override
    public List<Followed> join(Books books, MemberMerge merge) {
        Standing survivor = merge.survivor();
        Standing ended = merge.ended();
        Instant at = merge.at();
        Optional<TierState> brought = books.room(Rooms.STATES).look(ended.member());
        if (brought.isEmpty()) {
            books.room(Rooms.STATES).look(survivor.member()).ifPresent(state -> books.room(Rooms.STATES)
                    .put(survivor.member(), state.stale()));
            return List.of();
        }
        TierState state = books.room(Rooms.STATES)
                .look(survivor.member())
                .orElseGet(() -> TierState.unknown(survivor.joinedAt()));
        books.room(Rooms.STATES).put(survivor.member(), state.joined(brought.get()));
        Grants grants = Entitlements.of(books, survivor.member());
        for (Grant grant : Entitlements.of(books, ended.member()).all()) {
            if (LevelGrants.isOurs(grant) && grant.until().isAfter(at)) {
                Instant from = grant.from().isAfter(at) ? grant.from() : at;
                grants = grants.plus(new Grant(Source.TIER, grant.code(), "", from, grant.until(), Optional.empty()));
            }
        }
        Entitlements.put(books, survivor.member(), grants);
        leave(books, ended, at);
        return List.of();
    }

    private static Judging judging(Books books, Occasion occasion) {
        return new Judging(books, occasion.standing(), occasion.version());
    }
}
