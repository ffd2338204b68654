package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.IfMatch;
import org.loyaltyledger.vault.programme.Programme;

/** Changes of a member's document that move no points. */
@ApplicationScoped
@Transactional
public class MemberChanges {

    private MemberRows rows;
    private IdentifierNormalizer identifiers;
    private Clock clock;

    MemberChanges() {
        // for the container's proxy
    }

    @Inject
    MemberChanges(MemberRows rows, IdentifierNormalizer identifiers, Clock clock) {
        this.rows = rows;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * @param identifier normalised
     * @throws Problem identifier-taken, if it names somebody else
     */
    public Member addIdentifier(Programme programme, UUID member, IfMatch ifMatch, Identifier identifier) {
        MemberRow row = living(programme, member, ifMatch);
        Handle handle = Handle.of(identifier);
        if (!row.isKnownBy(handle)) {
            if (rows.find(programme.id(), handle).isPresent()) {
                throw taken(identifier);
            }
            row.add(handle, clock.instant());
            if (!rows.store()) {
                throw taken(identifier);
            }
        }
        return row.member();
    }

    /** @throws Problem not-found, if the member is not known by it */
    public Member removeIdentifier(Programme programme, UUID member, IfMatch ifMatch, Identifier identifier) {
        MemberRow row = living(programme, member, ifMatch);
        if (!row.remove(Handle.of(identifier)) && !removeNormalized(programme, row, identifier)) {
            throw Problem.of(ProblemType.NOT_FOUND)
                    .detail("The member is not known by this identifier")
                    .with("identifier", identifier);
        }
        return stored(row);
    }

    /** As stored first: what was stored before the rules of today may not be normal, and must be removable. */
    private boolean removeNormalized(Programme programme, MemberRow row, Identifier identifier) {
        return row.remove(Handle.of(identifiers.normalize(programme, identifier, "?value")));
    }

    /** @param reason why, kept while it lasts */
    public Member suspend(Programme programme, UUID member, IfMatch ifMatch, String reason) {
        MemberRow row = living(programme, member, ifMatch);
        row.suspend(reason);
        return stored(row);
    }

    public Member reinstate(Programme programme, UUID member, IfMatch ifMatch) {
        MemberRow row = living(programme, member, ifMatch);
        row.reinstate();
        return stored(row);
    }

    private Member stored(MemberRow row) {
        rows.store();
        return row.member();
    }

    private MemberRow living(Programme programme, UUID member, IfMatch ifMatch) {
        MemberRow row = rows.find(programme.id(), member).orElseThrow(() -> Caller.memberNotFound(member.toString()));
        ifMatch.demand(row.version());
        if (row.status() == MemberStatus.CLOSED || row.status() == MemberStatus.MERGED) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("A member that has ended does not change any more")
                    .with("currentStatus", row.status());
        }
        return row;
    }

    private static Problem taken(Identifier identifier) {
        return Problem.of(ProblemType.IDENTIFIER_TAKEN)
                .detail("The identifier belongs to another member")
                .with("identifier", identifier);
    }
}
