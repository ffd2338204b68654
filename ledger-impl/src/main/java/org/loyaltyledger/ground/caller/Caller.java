package org.loyaltyledger.ground.caller;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The bearer of the request's token. Immutable, so it may travel to other threads with the work. Inject it into
 * request-scoped beans only.
 *
 * @param name who it is, for the audit trail: the token's upn, else its subject
 * @param roles from the token's groups
 * @param programme the one programme it may use; empty: all (operator, auditor) or none (everybody else)
 * @param member for a member: its own id
 * @param store for a till: where it stands
 * @param terminal for a till: which one it is
 */
public record Caller(
        String name,
        Set<Role> roles,
        Optional<String> programme,
        Optional<String> member,
        Optional<String> store,
        Optional<String> terminal) {

    private static final Set<Role> MAY_ROAM = EnumSet.of(Role.OPERATOR, Role.AUDITOR);

    private static final Caller NOBODY =
            new Caller("anonymous", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller anonymous() {
        return NOBODY;
    }

    public boolean isAnonymous() {
        return this == NOBODY;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean mayUse(String code) {
        return programme.map(code::equals).orElseGet(() -> roles.stream().anyMatch(MAY_ROAM::contains));
    }

    /** @throws Problem not-found, exactly as for a programme that does not exist */
    public void mustUse(String code) {
        if (!mayUse(code)) {
            throw programmeNotFound(code);
        }
    }

    /** What a programme answers that does not exist or is not the caller's. */
    public static Problem programmeNotFound(String code) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such programme")
                .with("programme", code);
    }

    /** A member sees only itself; every other role sees all members of its programme. */
    public boolean maySee(String memberId) {
        return !onlyMember() || member.filter(memberId::equals).isPresent();
    }

    /** @throws Problem not-found, exactly as for a member that does not exist */
    public void mustSee(String memberId) {
        if (!maySee(memberId)) {
            throw memberNotFound(memberId);
        }
    }

    /** What a member answers that does not exist or is not the caller's business. */
    public static Problem memberNotFound(String memberId) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such member")
                .with("member", memberId);
    }

    private boolean onlyMember() {
        return roles.isEmpty() || roles.equals(Set.of(Role.MEMBER));
    }
}
