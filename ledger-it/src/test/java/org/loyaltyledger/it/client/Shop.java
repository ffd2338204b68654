package org.loyaltyledger.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.loyaltyledger.api.club.NewInvitation;
import org.loyaltyledger.api.member.MemberClient;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.partner.NewPartner;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.sale.SaleLine;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.api.statement.StatementClient;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.it.harness.Pause;

/** A programme of one test's own, and the people who use it. */
public final class Shop {

    private static final String STORE = "S1";

    private final Service service;
    private final String programme;
    private final Set<String> partners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger receipts = new AtomicInteger(1000);

    private Shop(Service service, String programme) {
        this.service = service;
        this.programme = programme;
    }

    /** A shop on the suite's service, under the terms of this name in {@code src/test/resources/terms}. */
    public static Shop open(String terms) {
        return open(Service.shared(), terms);
    }

    public static Shop open(Service service, String terms) {
        return openUnder(service, document(terms));
    }

    /** A shop under terms written out in the test, as YAML. */
    public static Shop openUnder(Service service, String yaml) {
        return openUnder(service, yaml, 1);
    }

    /** As above, with books in several partitions. */
    public static Shop openUnder(Service service, String yaml, int partitions) {
        String programme = "shop-" + UUID.randomUUID().toString().substring(0, 8);
        Opening.open(service.operator(), programme, yaml, partitions);
        return new Shop(service, programme);
    }

    /** The same shop on the service as it was started again. */
    public Shop at(Service other) {
        return new Shop(other, programme);
    }

    public static String document(String terms) {
        try (InputStream file = Shop.class.getResourceAsStream("/terms/" + terms + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps these terms as the next draft. */
    public void draft(String terms) {
        draftOf(document(terms));
    }

    /** As above, of terms written out in the test, as YAML. */
    public void draftOf(String yaml) {
        Opening.draft(operator(), programme, yaml);
    }

    public String programme() {
        return programme;
    }

    public Service service() {
        return service;
    }

    /** A path inside the programme: {@code path("/sales")}. */
    public String path(String rest) {
        return "/v1/programmes/" + programme + rest;
    }

    public Caller till() {
        return service.bearing(service.tokens().till(programme));
    }

    /** A partner that acts for the till's store, sees all there is to see, and knows these members. */
    public Caller partner(UUID... linked) {
        return partner(Tokens.PARTNER, List.of(MemberField.values()), linked);
    }

    /** As above, one of several that sees these fields. */
    public Caller partner(String id, List<MemberField> fields, UUID... linked) {
        if (partners.add(id)) {
            operator()
                    .post(
                            path("/partners"),
                            new NewPartner(
                                    id, "A test's partner", List.of(STORE), List.of(), fields, List.of(id + "-no")))
                    .expect(201);
        }
        for (UUID member : linked) {
            operator().put(path("/members/" + member + "/partners/" + id), "").expect(200);
        }
        return service.bearing(service.tokens().partner(programme, id));
    }

    public Caller operator() {
        return operator("operator of " + programme);
    }

    /** One of several, by name. */
    public Caller operator(String name) {
        return service.bearing(service.tokens().operator(programme, name));
    }

    public Caller auditor() {
        return service.bearing(service.tokens().auditor(programme));
    }

    public Caller member(UUID member) {
        return service.bearing(service.tokens().member(programme, member.toString()));
    }

    /** A new member with a card. */
    public UUID enrol(String card) {
        return till().use(MemberClient.class)
                .enrol(programme, UUID.randomUUID().toString(), NewMember.by("card", card))
                .id();
    }

    /** A new member with so many points to spend. */
    public UUID enrolWith(String card, long points) {
        UUID member = enrol(card);
        give(member, points);
        return member;
    }

    /** Points by an operator's decision. */
    public void give(UUID member, long points) {
        operator()
                .post(path("/adjustments"), new NewAdjustment(MemberRef.of(member), points, "a test's gift", null))
                .expect(201);
    }

    /** The next sale of one article to this member, not posted yet. */
    public NewSale sale(UUID member, String amount) {
        return NewSale.of(
                STORE,
                "R" + receipts.incrementAndGet(),
                MemberRef.of(member),
                List.of(SaleLine.goods("bread", "1", dollars(amount))));
    }

    /**
     * A holder invites somebody into the family of its membership, and that person accepts.
     *
     * @return the invitation
     */
    public String joinFamily(UUID holder, UUID membership, UUID person) {
        String invitation = member(holder)
                .post(
                        path("/members/" + holder + "/memberships/" + membership + "/family/invitations"),
                        new NewInvitation(MemberRef.of(person), "the holder"))
                .expect(201)
                .text("/id");
        member(person)
                .post(path("/members/" + person + "/family/invitations/" + invitation + "/acceptance"), "")
                .expect(201);
        return invitation;
    }

    public Balance balance(UUID member) {
        return auditor().use(StatementClient.class).balance(programme, member);
    }

    public long spendable(UUID member) {
        return balance(member).spendable();
    }

    /** Does all days that are due, and waits until they are done. */
    public void runDays() {
        Reply runs = operator().post(path("/days"), "{}").expect(202);
        for (int tries = 0; tries < 600 && runs.json().path("running").asBoolean(); tries++) {
            Pause.millis(100);
            runs = operator().get(path("/days")).expect(200);
        }
        assertThat(runs.json().at("/items/0").has("endedAt")).as(runs.text()).isTrue();
    }

    /** Re-derives everything from the entries; what the audit found wrong. */
    public List<String> audit() {
        Reply audit = auditor().get(path("/audit"));
        JsonNode report = audit.status() == 422
                ? auditInBackground().json().at("/report")
                : audit.expect(200).json();
        List<String> differences = new ArrayList<>();
        report.at("/differences").forEach(difference -> differences.add(difference.toString()));
        return differences;
    }

    /** Starts an audit, and waits until it is done. */
    public Reply auditInBackground() {
        Reply audit = auditor().post(path("/audit"), "").expect(202);
        String self = path("/audit/" + audit.text("/id"));
        while (!audit.json().has("endedAt")) {
            Pause.millis(100);
            audit = auditor().get(self).expect(200);
        }
        return audit;
    }

    /** As a body of a request. */
    public String json(Object body) {
        return Body.json(body);
    }

    public static Money dollars(String amount) {
        return Money.of(amount, "USD");
    }
}
