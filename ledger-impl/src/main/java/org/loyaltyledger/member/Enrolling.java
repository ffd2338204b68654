package org.loyaltyledger.member;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.PartnerScope;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;

/** Makes an enrolment of what a caller asks for. */
@ApplicationScoped
public class Enrolling {

    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(10);

    private IdentifierNormalizer identifiers;

    Enrolling() {
        // for the container's proxy
    }

    @Inject
    Enrolling(IdentifierNormalizer identifiers) {
        this.identifiers = identifiers;
    }

    /**
     * @param wanted valid
     * @throws Problem forbidden, for a partner that is not registered; invalid-request, if an identifier cannot be one or
     *     is given twice; occurred-at-out-of-bounds, if
     *     joining lies ahead
     */
    public Enrol enrol(Programme programme, NewMember wanted, Caller caller, Instant now) {
        if (caller.partner().filter(PartnerScope.NONE::equals).isPresent()) {
            throw Problem.of(ProblemType.FORBIDDEN).detail("No such partner is registered");
        }
        List<Identifier> normal = identifiers.normalize(programme, wanted.identifiers(), "/identifiers");
        return in(programme, new NewMember(normal, wanted.joinedAt(), wanted.attributes()), caller, now);
    }

    /**
     * @param wanted valid, its identifiers normalised
     * @throws Problem invalid-request, if an identifier is given twice; occurred-at-out-of-bounds, if joining lies ahead
     */
    public static Enrol in(Programme programme, NewMember wanted, Caller caller, Instant now) {
        mustDiffer(wanted.identifiers());
        Instant joined = Objects.requireNonNullElse(wanted.joinedAt(), now);
        if (joined.isAfter(now.plus(CLOCK_AHEAD))) {
            throw Problem.of(ProblemType.OCCURRED_AT_OUT_OF_BOUNDS)
                    .detail("Nobody joins in the future")
                    .with("joinedAt", joined)
                    .with("latest", now.plus(CLOCK_AHEAD));
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Enrol(new Enrolment(
                id,
                programme.id(),
                programme.partitionOf(id),
                wanted.identifiers(),
                joined,
                now,
                Objects.requireNonNullElse(wanted.attributes(), Map.of()),
                caller.partner().map(PartnerScope::id).filter(partner -> !partner.isEmpty())));
    }

    private static void mustDiffer(List<Identifier> wanted) {
        Set<Identifier> seen = new HashSet<>();
        for (int nth = 0; nth < wanted.size(); nth++) {
            if (!seen.add(wanted.get(nth))) {
                throw Problem.of(ProblemType.INVALID_REQUEST).violation("/identifiers/" + nth, "is given twice");
            }
        }
    }
}
