package org.loyaltyledger.ties.club.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.vault.terms.club.ClubTerms;
import org.loyaltyledger.vault.terms.club.Plan;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** One membership whose days a test pushes, and everything that was ever due for it. */
public final class Example {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public static final String PLANS = """
              - {id: free, kind: FREE, benefits: [coffee], pause: {longest: P30D}}
              - id: month
                kind: PAID
                price: "9.90"
                period: P1M
                trial: P14D
                grace: P7D
                pause: {longest: P3M}
                benefits: [double, coffee]
                refund: PRORATA
              - {id: strict, kind: PAID, price: "12.00", period: P1M, benefits: [double]}
              - {id: year, kind: PAID, price: "99.00", period: P1Y, grace: P14D, benefits: [double], refund: PRORATA}
              - {id: quarter, kind: PAID, price: "30.00", period: P3M, grace: P7D, benefits: [double]}
              - {id: life, kind: LIFE, price: "300.00", grace: P7D, benefits: [double, coffee]}
            """;

    private final UUID id = UUID.randomUUID();
    private final List<Charge> ledger = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Offers offers;
    private Membership membership;
    private Instant now;

    public static ClubTerms clubs(String plans) {
        return TermsDocument.parse("""
                        zone: Europe/Berlin
                        currency: EUR
                        points: {name: points}
                        earning: {rules: []}
                        benefits:
                          - {id: double, kind: EARN_MULTIPLIER, factor: "2"}
                          - {id: coffee, kind: SERVICE, service: coffee}
                        clubs:
                          - id: club
                            plans:
                        """ + plans.stripIndent().indent(6))
                .terms()
                .ties()
                .clubs();
    }

    public static Offers offers(Edition... editions) {
        return new Offers(ZONE, Currency.getInstance("EUR"), List.of(editions));
    }

    /** Joins at ten in the morning. */
    static Example join(String plan, String day) {
        return join(plan, day, offers(new Edition(1, Instant.EPOCH, clubs(PLANS))));
    }

    static Example join(String plan, String day, Offers offers) {
        return join(plan, day, offers, true);
    }

    static Example join(String plan, String day, Offers offers, boolean firstTime) {
        Example example = new Example();
        example.offers = offers;
        example.now = morning(day);
        Plan offered = offers.at(example.now).clubs().plan("club", plan).orElseThrow();
        return example.keep(Life.join(example.id, UUID.randomUUID(), "club", offered, firstTime, offers, example.now));
    }

    /** Time goes on, and nobody looks. */
    Example on(String day) {
        now = morning(day);
        return this;
    }

    /** Time goes on, and somebody looks. */
    Example seenOn(String day) {
        return on(day).keep(life());
    }

    /** The membership as it is now. */
    Life life() {
        return Life.of(
                membership, offers, now, ledger.stream().filter(Example::isDue).toList());
    }

    Example keep(Life life) {
        membership = life.membership();
        life.charges().forEach(charge -> {
            ledger.removeIf(known -> known.id().equals(charge.id()));
            ledger.add(charge);
        });
        events.addAll(life.events());
        return this;
    }

    Example pay() {
        Life life = life();
        return keep(life.pay(open(life), "paid"));
    }

    Example fail() {
        Life life = life();
        return keep(life.fail(open(life), "no funds"));
    }

    /** What the member owes now. */
    Charge open() {
        return open(life());
    }

    static Charge open(Life life) {
        UUID open = life.membership().openCharge().orElseThrow();
        return life.charges().stream()
                .filter(charge -> charge.id().equals(open))
                .findFirst()
                .orElseThrow();
    }

    Plan plan(String plan) {
        return offers.at(now).clubs().plan("club", plan).orElseThrow();
    }

    MembershipStatus status() {
        return life().membership().status();
    }

    /** The day to which it is paid, the grace not counted. */
    Optional<LocalDate> until() {
        return life().membership().term().until();
    }

    /** The day on which benefits end as things stand. */
    Optional<LocalDate> heldUntil() {
        return Promise.of(life().membership(), offers).stream()
                .reduce((one, other) -> other)
                .map(Promise::until)
                .filter(end -> !end.equals(Instant.MAX))
                .map(offers::day);
    }

    List<Promise> promises() {
        return Promise.of(life().membership(), offers);
    }

    Membership membership() {
        return membership;
    }

    Offers offered() {
        return offers;
    }

    Instant now() {
        return now;
    }

    List<Charge> ledger() {
        return ledger;
    }

    List<Event> events() {
        return events;
    }

    List<Event.Kind> happened() {
        return events.stream().map(Event::kind).toList();
    }

    List<String> due(ChargeKind kind) {
        return ledger.stream()
                .filter(charge -> charge.kind() == kind && isDue(charge))
                .map(charge -> charge.dueOn() + " " + charge.amount())
                .toList();
    }

    private static boolean isDue(Charge charge) {
        return charge.status() == ChargeStatus.DUE;
    }

    static Instant morning(String day) {
        return LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    }
}
