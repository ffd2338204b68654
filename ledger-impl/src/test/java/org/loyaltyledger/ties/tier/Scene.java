package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.ending.Close;
import org.loyaltyledger.member.ending.MergeInto;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.ties.tier.rule.Floor;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** Books in memory, terms as a document, and members that act; everything by the room's own commands. */
final class Scene {

    final MemoryLedger ledger = new MemoryLedger("2026-01-01T08:00:00Z");
    final Ties ties = new Ties(List.of(new TierTie()));
    private TermsVersion version;

    Scene(String tiers) {
        terms(1, tiers);
    }

    void terms(int number, String tiers) {
        version = new TermsVersion(number, Instant.EPOCH, "", document(tiers));
    }

    static Terms document(String tiers) {
        TermsDocument document = TermsDocument.parse("""
                zone: Europe/Berlin
                currency: EUR
                points: {name: points}
                earning: {rules: [{id: base, award: {kind: FIXED, points: 1}}]}
                benefits:
                  - {id: double, kind: EARN_MULTIPLIER, factor: '2'}
                  - {id: triple, kind: EARN_MULTIPLIER, factor: '3'}
                """ + tiers);
        if (!document.isValid()) {
            throw new IllegalArgumentException(document.violations().toString());
        }
        return document.terms();
    }

    UUID member(String card) {
        UUID member = SampleMembers.enrol(ledger, card);
        ledger.run(new Reading(member));
        return member;
    }

    List<Followed> spends(UUID member, String at, String amount) {
        return acts(
                member,
                at,
                at,
                Occasion.Kind.SALE,
                new Figures(0, new BigDecimal(amount), BigDecimal.ZERO, 1),
                Map.of());
    }

    List<Followed> returns(UUID member, String at, String soldAt, String amount) {
        Figures figures = new Figures(0, new BigDecimal(amount).negate(), BigDecimal.ZERO, 0);
        return acts(member, at, soldAt, Occasion.Kind.RETURN, figures, Map.of());
    }

    List<Followed> reports(UUID member, String at, String event, String figure) {
        return acts(member, at, at, Occasion.Kind.EVENT, Figures.NONE, Map.of(event, new BigDecimal(figure)));
    }

    private List<Followed> acts(
            UUID member,
            String at,
            String countsAt,
            Occasion.Kind kind,
            Figures figures,
            Map<String, BigDecimal> events) {
        Acting acting = new Acting(member, Instant.parse(at), Instant.parse(countsAt), kind, figures, events);
        ledger.run(acting);
        return acting.followed;
    }

    Answer floor(UUID member, String at, String level) {
        Optional<Floor> floor = Optional.ofNullable(level)
                .map(code -> new Floor(
                        code, Instant.parse(at), org.loyaltyledger.vault.ledger.Lot.NEVER, "goodwill", "olga"));
        return ledger.run(
                new SetFloor(SampleMembers.party(member), version, floor, Instant.parse(at), "olga", "goodwill"));
    }

    Answer assess(String date, UUID... members) {
        return ledger.run(new Assess(
                SampleMembers.PROGRAMME,
                version,
                LocalDate.parse(date).atStartOfDay(version.terms().zone()).toInstant(),
                List.of(members),
                false));
    }

    void closes(UUID member) {
        ledger.run(new Close(SampleMembers.party(member), MemoryLedger.NOTE, ties));
    }

    void merges(UUID survivor, UUID from) {
        ledger.run(new MergeInto(
                SampleMembers.party(survivor),
                SampleMembers.party(from),
                MemoryLedger.NOTE,
                java.util.Optional.of(version),
                ties));
    }

    void grants(UUID member, Grant grant) {
        Entitlements.grant(ledger.books, member, grant);
        ledger.books.accept();
    }

    /** The level that the till sees; empty text: none. */
    String tier(UUID member, String at) {
        return Entitlements.at(Entitlements.of(ledger.books, member), Instant.parse(at), version.terms())
                .tier()
                .orElse("");
    }

    TierState state(UUID member) {
        return ledger.books.room(Rooms.STATES).find(member).orElseThrow();
    }

    List<HistoryRow> history(UUID member) {
        List<HistoryRow> rows = new ArrayList<>();
        for (int nth = 1; ; nth++) {
            Optional<HistoryRow> row = ledger.books.room(Rooms.HISTORY).find(new HistoryKey(member, nth));
            if (row.isEmpty()) {
                return rows;
            }
            rows.add(row.get());
        }
    }

    TermsVersion version() {
        return version;
    }

    /** Nothing but what is needed to look at what a member holds. */
    private record Reading(UUID member) implements Command {

        @Override
        public void first(Needs needs) {
            Entitlements.need(needs, member);
        }

        @Override
        public Answer decide(Books books) {
            return new Answer(200, Map.of(), Optional.empty());
        }
    }

    /** As a sale, a return or a partner's event does it. */
    private final class Acting implements Command {
        private final Party party;
        private final Instant at;
        private final Instant countsAt;
        private final Occasion.Kind kind;
        private final Figures figures;
        private final Map<String, BigDecimal> events;
        private List<Followed> followed = List.of();

        Acting(
                UUID member,
                Instant at,
                Instant countsAt,
                Occasion.Kind kind,
                Figures figures,
                Map<String, BigDecimal> events) {
            this.party = new Party(SampleMembers.PROGRAMME, MemberRef.of(member));
            this.at = at;
            this.countsAt = countsAt;
            this.kind = kind;
            this.figures = figures;
            this.events = events;
        }

        @Override
        public void first(Needs needs) {
            party.first(needs);
        }

        @Override
        public void then(Books books, Needs needs) {
            party.then(books, needs);
            party.find(books).ifPresent(member -> {
                ties.need(books, needs, occasion(member));
                events.keySet().forEach(event -> Ties.needEvent(needs, occasion(member), event));
            });
        }

        @Override
        public Answer decide(Books books) {
            Standing member = party.active(books);
            ties.catchUp(books, occasion(member));
            followed = ties.follow(books, new Act(occasion(member), figures, List.of(), events, Optional.empty()));
            return new Answer(200, Map.of(), Optional.empty());
        }

        private Occasion occasion(Standing member) {
            return new Occasion(kind, member, version, countsAt, at, "S1/4711", "till");
        }
    }
}
