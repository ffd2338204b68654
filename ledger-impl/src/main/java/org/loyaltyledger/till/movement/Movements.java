package org.loyaltyledger.till.movement;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Makes commands of what callers ask for. */
@ApplicationScoped
public class Movements {

    private MemberDirectory directory;
    private TermsBook terms;
    private Clock clock;

    Movements() {
        // for the container's proxy
    }

    @Inject
    Movements(MemberDirectory directory, TermsBook terms, Clock clock) {
        this.directory = directory;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @param wanted valid
     * @throws Problem invalid-request; forbidden for a partner; not-found, if a member wants to give somebody else's
     *     points
     */
    public Movement transfer(Programme programme, NewTransfer wanted, Caller caller, boolean dryRun) {
        OwnPoints.check(caller, wanted);
        Party from = directory.party(programme, wanted.from(), "/from");
        Party to = directory.party(programme, wanted.to(), "/to");
        Instant occurredAt = Optional.ofNullable(wanted.occurredAt()).orElseGet(clock::instant);
        TermsVersion version = terms.termsAt(programme, occurredAt);
        String reason = Optional.ofNullable(wanted.reason()).orElse("");
        return new Movement(
                new TreeSet<>(List.of(partition(programme, from.ref()), partition(programme, to.ref()))),
                new TransferPoints(
                        from,
                        to,
                        wanted.points(),
                        occurredAt,
                        version,
                        new Note(caller.id(), reason, "", version.number()),
                        dryRun,
                        caller.isOnlyMember()));
    }

    /**
     * @param wanted valid
     * @throws Problem invalid-request
     */
    public Movement adjustment(Programme programme, NewAdjustment wanted, Caller caller, boolean dryRun) {
        if (wanted.points() == 0) {
            throw Problem.of(ProblemType.INVALID_REQUEST).violation("/points", "must not be zero");
        }
        Party party = directory.party(programme, wanted.member(), "/member");
        Instant occurredAt = Optional.ofNullable(wanted.occurredAt()).orElseGet(clock::instant);
        TermsVersion version = terms.termsAt(programme, occurredAt);
        return new Movement(
                new TreeSet<>(List.of(partition(programme, party.ref()))),
                new Adjust(
                        UuidCreator.getTimeOrderedEpoch(),
                        party,
                        new NewAdjustment(party.ref(), wanted.points(), wanted.reason(), occurredAt),
                        version,
                        new Note(caller.id(), wanted.reason(), "", version.number()),
                        dryRun));
    }

    /** @throws Problem second-person-needed: whoever registers programs could be any number of them */
    Movement approval(Programme programme, AdjustmentRow row, Caller caller) {
        if (caller.program()) {
            throw Problem.of(ProblemType.SECOND_PERSON_NEEDED)
                    .detail("A program is no second person: somebody who has signed in approves")
                    .with("proposedBy", row.proposedBy());
        }
        MemberRef member = MemberRef.of(row.member());
        TermsVersion version = terms.termsAt(programme, row.occurredAt());
        Note note = new Note(caller.id(), row.reason(), row.id().toString(), version.number());
        return new Movement(
                new TreeSet<>(List.of(partition(programme, member))),
                new ApproveAdjustment(row.id(), Party.of(programme, member, ""), version, note, caller.name()));
    }

    private int partition(Programme programme, MemberRef ref) {
        return directory.partitionOf(programme, ref);
    }
}
