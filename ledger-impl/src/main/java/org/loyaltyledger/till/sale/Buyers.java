package org.loyaltyledger.till.sale;

import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.terms.condition.MemberFacts;

/** Members as conditions of the terms see them. */
final class Buyers {

    private static final String NO_TIER = "";

    private Buyers() {}

    static MemberFacts facts(Standing member) {
        return new MemberFacts(true, member.status().name(), Optional.empty(), NO_TIER, Map.of());
    }
}
