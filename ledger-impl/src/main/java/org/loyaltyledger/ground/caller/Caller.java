package org.loyaltyledger.ground.caller;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The bearer of the request's token. Immutable, so it may travel to other threads with the work. Inject it into
 * request-scoped beans only.
 *
 * @param issuer who vouches for it: the token's iss
 * @param subject who it is for that issuer: the token's sub. Two callers are the same only if both are equal
 * @param name what people call it: the token's upn, else its subject. Several callers may have the same one, so nothing
 *     is decided by it and nothing is recorded under it
 * @param program whether it is a program acting for itself, with nobody behind it: such a one is no second person
 * @param roles from the token's groups
 * @param programme the one programme it may use; empty: all (operator, auditor) or none (everybody else)
 * @param member for a member: its own id
 * @param store for a till: where it stands
 * @param terminal for a till: which one it is
 * @param partner for a partner: what its registration lets it do and see
 */
public record Caller(
        String issuer,
        String subject,
        String name,
        boolean program,
        Set<Role> roles,
        Optional<String> programme,
        Optional<String> member,
        Optional<String> store,
        Optional<String> terminal,
        Optional<PartnerScope> partner) {

    private static final Set<Role> MAY_ROAM = EnumSet.of(Role.OPERATOR, Role.AUDITOR);

    private static final Caller NOBODY = new Caller(
            "",
            "",
            "anonymous",
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller anonymous() {
        return NOBODY;
    }

    public boolean isAnonymous() {
        return this == NOBODY;
    }

    /**
     * Who it is, everywhere and for ever: issuer and subject with a {@code #} between them, which no issuer contains. It
     * is the actor of what is booked and the scope of idempotency keys.
     */
    public String id() {
        return issuer + "#" + subject;
    }

    /**
     * What the token allows beyond naming the caller: two requests of one caller are the same only if these are, too.
     * Each by its name, in a fixed order; the programme is not among them, because keys belong to a programme anyway.
     */
    public Map<String, String> bounds() {
        Map<String, String> bounds = new LinkedHashMap<>();
        bounds.put("role", roles.stream().map(Role::group).sorted().collect(Collectors.joining(" ")));
        bounds.put("member", member.orElse(""));
        bounds.put("store", store.orElse(""));
        bounds.put("terminal", terminal.orElse(""));
        partner.ifPresent(scope -> bounds.put("partner", scope.id()));
        return bounds;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean mayUse(String code) {
        return programme.map(code::equals).orElseGet(this::roams);
    }

    /** Whether it may use every programme: an operator or auditor whose token names none. */
    public boolean roams() {
        return programme.isEmpty() && roles.stream().anyMatch(MAY_ROAM::contains);
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

    /** The stores that it may act for; empty: all. */
    public Optional<Set<String>> stores() {
        return partner.map(PartnerScope::stores).or(() -> store.map(Set::of));
    }

    /** Whether it may see this of the members that it may see at all. */
    public boolean maySee(MemberField field) {
        return partner.map(scope -> scope.fields().contains(field)).orElse(true);
    }

    /** A member sees only itself; every other role sees all members of its programme. */
    public boolean maySee(String memberId) {
        return !isOnlyMember() || member.filter(memberId::equals).isPresent();
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

    /** It has no right but to what is its own. */
    public boolean isOnlyMember() {
        return roles.isEmpty() || roles.equals(Set.of(Role.MEMBER));
    }
}
