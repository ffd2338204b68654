package org.loyaltyledger.ties.bundle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.loyaltyledger.api.bundle.MemberBundle;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Piece;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.ending.Close;
import org.loyaltyledger.member.ending.MergeInto;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.TieTerms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.BundleTerms;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.club.ClubTerms;
import org.loyaltyledger.vault.terms.contract.ContractTerms;
import org.loyaltyledger.vault.terms.document.TermsDocument;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** A counter in New York at which members buy, bring back, sign up and leave; its books are in memory. */
final class Counter {

    final MemoryLedger ledger;
    private final Ties ties = new Ties(List.of(new BundleTie()));
    private TermsVersion version;
    private UUID anybody;

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Terms PLAIN = document("").terms();

    Counter(String start, Collected bundle) {
        this(start, new TermsVersion(1, Instant.EPOCH, "", terms(bundle)));
    }

    Counter(String start, TermsVersion version) {
        this.ledger = new MemoryLedger(start);
        this.version = version;
    }

    Counter(String start, String bundles) {
        ledger = new MemoryLedger(start);
        version = new TermsVersion(1, Instant.EPOCH, "", document(bundles).terms());
    }

    /** From now on these terms are in force. */
    void publish(String bundles) {
        version = new TermsVersion(
                version.number() + 1, ledger.books.now(), "", document(bundles).terms());
    }

    TermsVersion version() {
        return version;
    }

    static TermsDocument document(String bundles) {
        TermsDocument document = TermsDocument.parse("""
                zone: America/New_York
                currency: USD
                points: {name: points, value: {amount: '0.01', currency: USD}, clawback: DEBT}
                earning: {rules: [{id: base, award: {kind: FIXED, points: 1}}]}
                benefits:
                  - {id: double, kind: EARN_MULTIPLIER, factor: '2'}
                  - {id: delivery, kind: SERVICE, service: DELIVERY}
                clubs: [{id: friends, plans: [{id: club, kind: FREE}, {id: contract, kind: FREE}]}]
                bundles: [""" + bundles + "]");
        return document;
    }

    private static Terms terms(Collected bundle) {
        TieTerms ties = new TieTerms(
                PLAIN.ties().benefits(),
                Map.of(Source.BUNDLE, Map.of(bundle.id(), bundle.reward().benefits())),
                TierTerms.NONE,
                ClubTerms.NONE,
                new BundleTerms(List.of(bundle), List.of(), List.of()),
                ContractTerms.NONE);
        return new Terms(
                PLAIN.zone(),
                PLAIN.currency(),
                PLAIN.points(),
                PLAIN.earning(),
                PLAIN.redemption(),
                PLAIN.returns(),
                PLAIN.transfer(),
                PLAIN.unknownMember(),
                PLAIN.limits(),
                PLAIN.lateFacts(),
                PLAIN.profit(),
                ties,
                PLAIN.weights(),
                PLAIN.identifiers());
    }

    UUID member(String card) {
        anybody = SampleMembers.enrol(ledger, card);
        return anybody;
    }

    /** The last who came in. */
    UUID anybody() {
        return anybody;
    }

    /** What is written down of what is held at an instant. */
    List<Grant> written(UUID member, Instant at) {
        reading(member, books -> {});
        return Entitlements.of(ledger.books, member).at(at);
    }

    /** Buys one of each article, at 2.50 each, now. */
    List<Followed> buys(UUID member, String receipt, String... articles) {
        return buysAt(ledger.books.now(), version, member, receipt, pieces(1, articles));
    }

    List<Followed> buysAt(Instant at, TermsVersion terms, UUID member, String receipt, List<Piece> pieces) {
        return act(
                member,
                party -> new Occasion(
                        Occasion.Kind.SALE,
                        party.find(ledger.books).orElseThrow(),
                        terms,
                        at,
                        at,
                        "s1/" + receipt,
                        "till"),
                pieces);
    }

    /** Brings one of each article back, now. */
    List<Followed> bringsBack(UUID member, String receipt, Instant soldAt, String... articles) {
        return bringsBack(member, receipt, soldAt, version, pieces(-1, articles));
    }

    List<Followed> bringsBack(UUID member, String receipt, Instant soldAt, TermsVersion terms, List<Piece> pieces) {
        Instant now = ledger.books.now();
        return act(
                member,
                party -> new Occasion(
                        Occasion.Kind.RETURN,
                        party.find(ledger.books).orElseThrow(),
                        terms,
                        soldAt,
                        now,
                        "s1/" + receipt,
                        "till"),
                pieces);
    }

    static List<Piece> pieces(int sign, String... articles) {
        return Arrays.stream(articles)
                .map(article -> new Piece(
                        article,
                        "",
                        article.equals("soap") ? "CARE" : "FOOD",
                        BigDecimal.valueOf(sign),
                        new BigDecimal("2.50").multiply(BigDecimal.valueOf(sign))))
                .toList();
    }

    Object joins(UUID member, String bundle) {
        return ledger.run(new SignUp(SampleMembers.party(member), bundle, ledger.books.now(), version, "till"))
                .body();
    }

    Object leaves(UUID member, String bundle, boolean withAddOns) {
        return ledger.run(new Departure(
                        SampleMembers.party(member), bundle, "enough", withAddOns, ledger.books.now(), version, "till"))
                .body();
    }

    Object moves(UUID from, UUID to, String bundle) {
        return ledger.run(new Move(
                        SampleMembers.party(from),
                        SampleMembers.party(to),
                        bundle,
                        "a gift",
                        ledger.books.now(),
                        version,
                        "operator"))
                .body();
    }

    void merges(UUID survivor, UUID ended) {
        ledger.run(new MergeInto(
                SampleMembers.party(survivor),
                SampleMembers.party(ended),
                MemoryLedger.NOTE,
                Optional.of(version),
                ties));
    }

    void closes(UUID member) {
        ledger.run(new Close(SampleMembers.party(member), MemoryLedger.NOTE, ties));
    }

    /** The day's step at an instant. */
    void midnight(UUID... members) {
        ledger.run(new Reassess(MemoryLedger.PARTITION, Arrays.asList(members), version, ledger.books.now()));
    }

    /** What another room does. */
    void grant(UUID member, Grant grant) {
        reading(member, books -> Entitlements.grant(books, member, grant));
    }

    void end(UUID member, Source source, String reference, Instant at) {
        reading(member, books -> Entitlements.end(books, member, source, reference, at));
    }

    /** What anybody may do to a member's grants. */
    private void reading(UUID member, Consumer<Books> act) {
        ledger.run(new Command() {
            @Override
            public void first(Needs needs) {
                Entitlements.need(needs, member);
                needs.row(Rooms.HOLDINGS, member);
            }

            @Override
            public Answer decide(Books books) {
                act.accept(books);
                return new Answer(200, "", Optional.empty());
            }
        });
    }

    /** Codes of what is held at an instant. */
    List<String> held(UUID member, Instant at) {
        return grants(member, at).stream().map(Grant::code).toList();
    }

    List<Grant> grants(UUID member, Instant at) {
        reading(member, books -> {});
        return Entitlements.at(Entitlements.of(ledger.books, member), at, version.terms())
                .grants();
    }

    MemberBundle bundle(UUID member, String id) {
        return bundle(member, id, ledger.books.now());
    }

    MemberBundle bundle(UUID member, String id, Instant at) {
        reading(member, books -> {});
        Holdings holdings = Rooms.holdings(ledger.books, member);
        Map<UUID, History> histories = holdings.byBundle().values().stream()
                .collect(java.util.stream.Collectors.toMap(Progress::id, progress -> ledger.books
                        .room(Rooms.ADDED)
                        .find(progress.id())
                        .orElse(History.NONE)));
        return new Picture(holdings, histories, List.of(), Entitlements.of(ledger.books, member), version.terms(), at)
                .one(id)
                .orElseThrow();
    }

    long points(UUID member) {
        return ledger.books.account(member).balance();
    }

    private List<Followed> act(UUID member, java.util.function.Function<Party, Occasion> occasion, List<Piece> pieces) {
        Party party = SampleMembers.party(member);
        Answer answer = ledger.run(new Command() {
            @Override
            public void first(Needs needs) {
                party.first(needs);
            }

            @Override
            public void then(Books books, Needs needs) {
                party.thenCredit(books, needs);
                if (party.find(books).isPresent()) {
                    ties.need(books, needs, occasion.apply(party));
                }
            }

            @Override
            public Answer decide(Books books) {
                Act act = new Act(occasion.apply(party), Figures.NONE, pieces, Map.of(), Optional.empty());
                return new Answer(200, ties.follow(books, act), Optional.empty());
            }
        });
        @SuppressWarnings("unchecked") // it is what the command above answers
        List<Followed> followed = (List<Followed>) answer.body();
        return followed;
    }
}
