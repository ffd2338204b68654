package org.loyaltyledger.till.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.member.Enrolling;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/** A shop whose books are in memory: one programme, its terms, and members as they are needed. */
public final class Shop {

    public static final Programme PROGRAMME = new Programme(7, "shop", List.of(MemoryLedger.PARTITION));
    public static final Instant START = Instant.parse("2026-03-14T15:00:00Z");

    public final MemoryLedger ledger = new MemoryLedger(START.toString());
    public final TermsVersion version;
    public final Ties ties;

    public Shop(SampleTerms terms) {
        this(terms.terms());
    }

    public Shop(Terms terms) {
        this(terms, new Ties(List.of()));
    }

    /** A shop whose members are held by these. */
    public Shop(Terms terms, Ties ties) {
        this.ties = ties;
        version = new TermsVersion(3, Instant.EPOCH, "", terms);
    }

    /** Enrols a member by a card. */
    public MemberRef member(String card) {
        NewMember wanted = new NewMember(List.of(new Identifier("card", card)), null, null);
        Member member = (Member) ledger.run(Enrolling.in(PROGRAMME, wanted, Caller.anonymous(), START))
                .body();
        return MemberRef.of(member.id());
    }

    /** Enrols a member that has so many points already. */
    public MemberRef member(String card, long points) {
        MemberRef member = member(card);
        ledger.give(member.id(), points, START.minus(Duration.ofDays(1)));
        return member;
    }

    /** The member leaves; what it has is left alone. */
    public void close(MemberRef member) {
        ledger.find(new Party(PROGRAMME.id(), member)).orElseThrow().close(ledger.books);
        ledger.books.accept();
    }

    public long spendable(MemberRef member) {
        UUID id = Optional.ofNullable(member.id()).orElseThrow();
        return ledger.spendable(id);
    }
}
