package org.loyaltyledger.till.reassessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.MergeReceipt;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.member.Enrolling;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.ending.MergeInto;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.ties.bundle.BundleTie;
import org.loyaltyledger.ties.bundle.BundlesHeld;
import org.loyaltyledger.ties.tier.Levels;
import org.loyaltyledger.ties.tier.TierTie;
import org.loyaltyledger.till.event.Report;
import org.loyaltyledger.till.returns.Back;
import org.loyaltyledger.till.sale.LimitTie;
import org.loyaltyledger.till.sale.Post;
import org.loyaltyledger.till.sale.Rows;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** A shop in memory to which deeds are told in some order, and what that comes to. */
final class Scene {

    private static final Instant JOINED = Instant.parse("2025-02-20T10:00:00Z");

    private final Shop shop;
    private boolean kept;

    Scene(Terms terms) {
        TermsVersion version = new TermsVersion(3, Instant.EPOCH, "", terms);
        shop = new Shop(
                terms,
                new Ties(
                        List.of(new TierTie(), new BundleTie(), new LimitTie()),
                        Optional.of(new SaleReassessment(programme -> List.of(version)))));
        shop.ledger.at(History.START.toString());
    }

    static Terms terms(String yaml) {
        TermsDocument document = TermsDocument.parse("""
                zone: Europe/Berlin
                currency: EUR
                """ + yaml);
        if (!document.isValid()) {
            throw new IllegalArgumentException(document.violations().toString());
        }
        return document.terms();
    }

    MemberRef member(String card) {
        NewMember wanted = new NewMember(List.of(new Identifier("card", card)), JOINED, null);
        Member member = (Member) shop.ledger
                .run(Enrolling.in(Shop.PROGRAMME, wanted, Caller.anonymous(), History.START))
                .body();
        return MemberRef.of(member.id());
    }

    void tell(MemberRef member, History.Deed deed) {
        switch (deed.kind()) {
            case SALE ->
                Post.sale(
                        shop,
                        member,
                        Sales.of()
                                .goods(
                                        deed.sku(),
                                        Integer.toString(deed.units()),
                                        BigDecimal.valueOf(deed.cents(), 2).toString())
                                .at(deed.at())
                                .receipt(deed.receipt()));
            case RETURN ->
                Back.bring(
                        shop,
                        member,
                        deed.receipt(),
                        "t" + deed.receipt(),
                        deed.at(),
                        Returned.lines(Map.of(1, LineReturned.quantity(BigDecimal.valueOf(deed.units())))));
            case EVENT ->
                Report.event(shop, member, deed.at(), deed.sku(), Integer.toString(deed.units()), deed.receipt());
        }
    }

    void merge(MemberRef survivor, MemberRef ended) {
        MergeReceipt receipt = (MergeReceipt) shop.ledger
                .run(new MergeInto(
                        party(survivor), party(ended), MemoryLedger.NOTE, Optional.of(shop.version), shop.ties))
                .body();
        kept |= receipt.consequences().stream()
                .anyMatch(one -> "KEPT".equals(one.figures().get("policy")));
    }

    /** Whether something that was given twice stays. */
    boolean hasKept() {
        return kept;
    }

    long points(MemberRef member) {
        return account(member).balance();
    }

    /** All that can be told of a member, but for the order in which it was booked. */
    List<String> state(MemberRef member) {
        UUID id = member.id();
        if (!shop.version.terms().ties().tiers().isEmpty()) {
            Levels.assess(shop.ledger, Shop.PROGRAMME.id(), shop.version, id, History.START);
        }
        List<String> state = new ArrayList<>();
        state.add("points " + account(member).balance() + " debt "
                + account(member).debt());
        state.add("given " + Rows.given(shop));
        if (!shop.version.terms().ties().tiers().isEmpty()) {
            state.add("levels " + Levels.of(shop.ledger.books, id));
        }
        state.add("bundles " + BundlesHeld.of(shop.ledger.books, id));
        state.add("limits " + counters(id));
        return state;
    }

    private Map<String, Long> counters(UUID member) {
        Map<String, Long> counters = new TreeMap<>();
        shop.ledger.books.counters().changes().forEach((counter, count) -> {
            if (counter.member().equals(Optional.of(member)) && count != 0) {
                counters.put(counter.name().replace(member.toString(), ""), count);
            }
        });
        return counters;
    }

    private Account account(MemberRef member) {
        Account account = shop.ledger.books.account(member.id());
        shop.ledger.books.accept();
        return account;
    }

    private static Party party(MemberRef member) {
        return new Party(Shop.PROGRAMME.id(), member);
    }
}
