package org.loyaltyledger.ties.tier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Where members stand, for tests of other rooms. */
public final class Levels {

    private Levels() {}

    /** Levels with their dates, and how the member stands now. */
    public static List<String> of(Books books, UUID member) {
        List<String> levels = new ArrayList<>();
        Entitlements.of(books, member).all().stream()
                .filter(LevelGrants::isOurs)
                .filter(grant -> grant.from().isBefore(grant.until()))
                .sorted(Comparator.comparing(Grant::from))
                .forEach(grant -> levels.add(grant.code() + " " + grant.from() + " to " + grant.until()));
        books.room(Rooms.STATES)
                .find(member)
                .filter(state -> state.level().isPresent())
                .ifPresent(state ->
                        levels.add(state.level().orElse("none") + " since " + state.since() + " " + state.seasons()));
        return levels;
    }

    /** Looks at a member as at a day's boundary. */
    public static void assess(MemoryLedger ledger, long programme, TermsVersion version, UUID member, Instant at) {
        ledger.run(new Assess(programme, version, at, List.of(member), false));
    }
}
