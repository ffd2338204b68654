package org.loyaltyledger.till.sale;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.vault.terms.condition.MemberFacts;

/** Members as conditions of the terms see them. */
public final class Buyers {

    private Buyers() {}

    /** @param zone the programme's: it says on which day somebody joined */
    public static MemberFacts facts(Standing member, Entitlements held, ZoneId zone) {
        LocalDate joinedOn = LocalDate.ofInstant(member.joinedAt(), zone);
        return new MemberFacts(
                true, member.status().name(), Optional.of(joinedOn), held.tier().orElse(""), member.attributes());
    }
}
