package org.loyaltyledger.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.ending.Close;
import org.loyaltyledger.sample.MemoryLedger;

/** Members for tests of other rooms, enrolled as real ones are. */
public final class SampleMembers {

    public static final long PROGRAMME = 7;

    private SampleMembers() {}

    /** Enrols a member known by {@code card:<number>}. */
    public static UUID enrol(MemoryLedger ledger, String card) {
        return enrolIn(ledger, MemoryLedger.PARTITION, card);
    }

    /** As above, in a partition. */
    public static UUID enrolIn(MemoryLedger ledger, int partition, String card) {
        Enrolment enrolment = new Enrolment(
                UUID.randomUUID(),
                PROGRAMME,
                partition,
                List.of(new Identifier("card", card)),
                ledger.books.now(),
                ledger.books.now(),
                Map.of(),
                Optional.empty());
        ledger.run(new Enrol(enrolment));
        return enrolment.member();
    }

    public static Party party(UUID member) {
        return new Party(PROGRAMME, MemberRef.of(member));
    }

    /** Ends a member. */
    public static void close(MemoryLedger ledger, UUID member) {
        ledger.run(new Close(party(member), MemoryLedger.NOTE, new Ties(List.of())));
    }
}
