package org.loyaltyledger.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.PartnerScope;
import org.loyaltyledger.ground.caller.Role;

/**
 * A member as a caller may see it: itself, an operator and an auditor all of it; a till who it is and whether it may act;
 * a partner what its registration names.
 */
final class MemberView {

    private MemberView() {}

    /** @param shown the identifier that the caller has shown itself */
    static Member of(Member member, Caller caller, Optional<Identifier> shown) {
        if (caller.partner().isPresent()) {
            return forPartner(member, caller, caller.partner().get(), shown);
        }
        boolean all = caller.is(Role.OPERATOR) || caller.is(Role.AUDITOR) || caller.is(Role.MEMBER);
        return all ? member : of(member, shown.stream().toList(), Map.of(), true);
    }

    private static Member forPartner(Member member, Caller caller, PartnerScope scope, Optional<Identifier> shown) {
        boolean all = caller.maySee(MemberField.IDENTIFIERS);
        boolean attributes = caller.maySee(MemberField.ATTRIBUTES);
        List<Identifier> identifiers = member.identifiers().stream()
                .filter(one -> all
                        || scope.identifierTypes().contains(one.type())
                        || shown.filter(one::equals).isPresent())
                .toList();
        return of(member, identifiers, attributes ? member.attributes() : Map.of(), attributes);
    }

    private static Member of(
            Member member, List<Identifier> identifiers, Map<String, String> attributes, boolean joined) {
        return new Member(
                member.id(),
                member.status(),
                null,
                member.mergedInto(),
                joined ? member.joinedAt() : null,
                identifiers,
                attributes,
                member.version());
    }
}
