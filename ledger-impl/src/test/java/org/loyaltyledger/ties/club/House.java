package org.loyaltyledger.ties.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.Family;
import org.loyaltyledger.api.club.FamilyPerson;
import org.loyaltyledger.api.club.Membership;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.ties.club.rule.Edition;
import org.loyaltyledger.ties.club.rule.Example;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** A family in memory: its sales, returns and requests, as the till and the resources hand them in. */
final class House {

    final MemoryLedger ledger = new MemoryLedger("2026-03-01T09:00:00Z");
    final Offers offers;
    final TermsVersion version;
    final Ties ties;
    final UUID holder = SampleMembers.enrol(ledger, "holder");
    final Membership membership;

    House(String maySpend, String leaverTakes, String clawback) {
        offers = Example.offers(new Edition(1, Instant.EPOCH, Example.clubs("""
                        - id: family
                          kind: FREE
                          benefits: [coffee]
                          pause: {longest: P30D}
                          family: {maxMembers: 4, maySpend: %s, leaverTakes: %s}
                        - {id: alone, kind: FREE}
                        """.formatted(maySpend, leaverTakes))));
        version = new TermsVersion(
                1,
                Instant.EPOCH,
                "",
                TermsDocument.parse("zone: Europe/Berlin\ncurrency: EUR\npoints: {name: p, clawback: " + clawback
                                + "}\nearning: {rules: []}")
                        .terms());
        Offers known = offers;
        ties = new Ties(List.of(new ClubTie(new OfferBook() {
            @Override
            Offers known(long programme) {
                return known;
            }
        })));
        membership = (Membership) ledger.run(
                        new JoinClub(SampleMembers.party(holder), UUID.randomUUID(), "club", "family", offers, "till"))
                .body();
    }

    UUID person(int partition) {
        return SampleMembers.enrolIn(ledger, partition, UUID.randomUUID().toString());
    }

    Family add(UUID person) {
        return (Family) ledger.run(new AddPerson(
                        SampleMembers.party(holder), membership.id(), SampleMembers.party(person), offers, "till"))
                .body();
    }

    /** A family of another holder, with one person. */
    void addTo(UUID otherHolder, UUID person) {
        Membership other = (Membership) ledger.run(new JoinClub(
                        SampleMembers.party(otherHolder), UUID.randomUUID(), "club", "family", offers, "till"))
                .body();
        ledger.run(new AddPerson(
                SampleMembers.party(otherHolder), other.id(), SampleMembers.party(person), offers, "till"));
    }

    Family change(UUID person, ChangeFamily.What what) {
        return (Family) ledger.run(new ChangeFamily(
                        SampleMembers.party(holder), membership.id(), Optional.of(person), what, offers, "till"))
                .body();
    }

    Membership step(ChangeMembership.Step step) {
        return (Membership) ledger.run(new ChangeMembership(
                        SampleMembers.party(holder), membership.id(), Optional.empty(), step, offers, "till"))
                .body();
    }

    Family family() {
        return (Family) ledger.preview(new ChangeFamily(
                        SampleMembers.party(holder),
                        membership.id(),
                        Optional.empty(),
                        ChangeFamily.TELL,
                        offers,
                        "till"))
                .body();
    }

    FamilyPerson seat(UUID person) {
        return family().persons().stream()
                .filter(seat -> seat.person().equals(person))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** A sale that earns points which never end, now. */
    List<Followed> sell(UUID person, long points) {
        return sell(person, points, LotSpec.active(ledger.books.now(), Lot.NEVER));
    }

    @SuppressWarnings("unchecked")
    List<Followed> sell(UUID person, long points, LotSpec spec) {
        return (List<Followed>)
                ledger.run(new Till(person, Occasion.Kind.SALE, points, spec)).body();
    }

    /** A return of goods that had earned so many points in a sale of now. */
    void takeBack(UUID person, long points) {
        ledger.run(new Till(person, Occasion.Kind.RETURN, points, null));
    }

    /** Delivers all letters. */
    void deliver() {
        for (int round = 0; round < 4; round++) {
            for (int partition : List.of(MemoryLedger.PARTITION, MemoryLedger.OTHER)) {
                List<UUID> letters = ledger.books.room(Rooms.LETTERS).values().stream()
                        .filter(letter -> letter.to() == partition && !letter.delivered())
                        .map(Letter::id)
                        .toList();
                ledger.run(new Deliver(partition, letters, programme -> offers));
            }
        }
    }

    /** What is on its way between the two partitions. */
    long transit() {
        return ledger.books.account(Book.TRANSIT.in(MemoryLedger.PARTITION)).balance()
                + ledger.books.account(Book.TRANSIT.in(MemoryLedger.OTHER)).balance();
    }

    long spendable(UUID member) {
        return ledger.spendable(member);
    }

    /** What a till does for a sale or a return, then asks the ties. */
    private final class Till implements Command {
        private final UUID person;
        private final Occasion.Kind kind;
        private final long points;
        private final LotSpec spec;

        Till(UUID person, Occasion.Kind kind, long points, LotSpec spec) {
            this.person = person;
            this.kind = kind;
            this.points = points;
            this.spec = spec;
        }

        @Override
        public void first(Needs needs) {
            SampleMembers.party(person).first(needs);
        }

        @Override
        public void then(Books books, Needs needs) {
            SampleMembers.party(person).then(books, needs);
            ties.need(books, needs, occasion(books));
        }

        @Override
        public Answer decide(Books books) {
            TransactionKind transaction = kind == Occasion.Kind.SALE ? TransactionKind.SALE : TransactionKind.RETURN;
            Posting posting = books.open(transaction, books.now(), MemoryLedger.NOTE, person);
            if (kind == Occasion.Kind.SALE) {
                posting.credit(person, Book.ISSUED, points, spec);
            } else {
                posting.takeBack(
                        person,
                        Book.ISSUED,
                        points,
                        List.of(),
                        version.terms().points().clawback());
            }
            Transaction booked = posting.close("");
            long counted = kind == Occasion.Kind.SALE ? points : -points;
            Figures figures = new Figures(counted, BigDecimal.ZERO, BigDecimal.ZERO, 0);
            return new Answer(
                    201,
                    ties.follow(books, new Act(occasion(books), figures, List.of(), Map.of(), Optional.of(booked))),
                    Optional.empty());
        }

        private Occasion occasion(Books books) {
            return new Occasion(
                    kind,
                    SampleMembers.party(person).known(books),
                    version,
                    books.now(),
                    books.now(),
                    "S1/R" + points,
                    "till");
        }
    }
}
