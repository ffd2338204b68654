package org.loyaltyledger.it.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;

/** Text that identifies is normalised when it comes in, compared in one way, and can be reached. */
@RunningLedger
class IdentifyingTextIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            region: DE
            identifiers: [{type: app, form: UPPER}]
            points: {name: points, expiry: {kind: NONE}, clawback: DEBT}
            earning:
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}
            redemption:
              ratios: [{id: pay, points: 1, amount: "0.10"}]
            unknownMember: PARK
            transfer: {allowed: true}
            """;
    private static final String PHONE = "+49305550101";

    private final Shop shop = Shop.openUnder(Service.shared(), TERMS);

    @Test
    void oneTelephoneNumberIsOneMemberInEveryOperation() {
        UUID anna = enrol("phone", "030 5550101");
        assertThat(shop.operator().get(shop.path("/members/" + anna)).text("/identifiers/0/value"))
                .isEqualTo(PHONE);
        for (String written : List.of("+49 30 5550101", "00493055 50101", "030 5550101", "(030) 555-01 01")) {
            assertThat(found("phone", written)).as(written).isEqualTo(anna.toString());
            assertThat(post("/members", "{'identifiers':[{'type':'phone','value':'%s'}]}".formatted(written))
                            .expect(409)
                            .problem())
                    .isEqualTo("identifier-taken");
        }
        String ref = "{'identifier':{'type':'phone','value':'%s'}}";
        assertThat(post("/sales", sale("R1", ref.formatted("0049 30 5550101")))
                        .expect(201)
                        .text("/member"))
                .isEqualTo(anna.toString());
        post("/sales/quote", sale("R2", ref.formatted("030-5550101"))).expect(200);
        post("/redemptions", "{'member':" + ref.formatted("030 5550101") + ",'ratio':'pay','points':1}")
                .expect(201);
        post("/redemptions/holds", "{'member':" + ref.formatted("030/5550101") + ",'ratio':'pay','points':1}")
                .expect(201);
        UUID berta = enrol("card", "B");
        Reply moved = post(
                "/transfers",
                "{'from':%s,'to':{'id':'%s'},'points':1}".formatted(ref.formatted("030 555 0101"), berta));
        moved.expect(201);
        post("/activities", "{'member':" + ref.formatted("030 5550101") + ",'name':'review','figure':1}")
                .expect(201);
        shop.operator()
                .post(
                        shop.path("/adjustments"),
                        quoted("{'member':" + ref.formatted("030 5550101") + ",'points':1,'reason':'r'}"))
                .expect(201);
        Reply bulk = shop.till()
                .postLines(
                        shop.path("/batches"),
                        quoted("{'op':'sale','key':'b1','body':" + sale("R3", ref.formatted("030 5550101")) + "}"));
        assertThat(bulk.text()).contains(anna.toString());
    }

    @Test
    void caseFollowsTheRuleOfTheType() {
        UUID anna = enrol("email", "Anna@Example.org");
        assertThat(found("email", "ANNA@example.ORG")).isEqualTo(anna.toString());
        UUID app = enrol("app", "x-17");
        assertThat(found("app", "X-17")).isEqualTo(app.toString());
        UUID card = enrol("card", "x-17");
        assertThat(found("card", "X-17")).isEmpty();
        assertThat(found("card", "x-17")).isEqualTo(card.toString());
    }

    @Test
    void twinsOfOneTextAreOneText() {
        UUID anna = enrol("card", "Caf\u00e9-1");
        assertThat(found("card", "Cafe\u0301-1")).isEqualTo(anna.toString());
        post("/sales", sale("Caf\u00e9", "{'id':'" + anna + "'}")).expect(201);
        assertThat(post("/sales", sale("Cafe\u0301", "{'id':'" + anna + "'}"))
                        .expect(409)
                        .problem())
                .isEqualTo("duplicate-receipt");
        shop.till()
                .get(shop.path("/sales/" + encoded("Cafe\u0301") + "?store=S1"))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "a/b", "a%2Fb", "..", "a?b#c", "a b", "\u5e97-1", "a;b=c", "+1", "~!$&'()*,:@"})
    void whatIsAcceptedCanBeReachedByQuery(String text) {
        UUID anna = enrol("app-id", text);
        assertThat(found("app-id", text)).isEqualTo(anna.toString());
        shop.operator()
                .post(
                        shop.path("/sales"),
                        Map.of(
                                "store",
                                text,
                                "receiptNo",
                                text,
                                "member",
                                Map.of("id", anna),
                                "lines",
                                List.of(line())))
                .expect(201);
        String receipt = "receiptNo=" + encoded(text) + "&store=" + encoded(text);
        assertThat(shop.operator()
                        .get(shop.path("/receipts?" + receipt))
                        .expect(200)
                        .text("/receiptNo"))
                .isEqualTo(text);
        Map<String, Object> back = Map.of("returnNo", text, "store", text, "everything", true);
        shop.operator()
                .post(shop.path("/returns?receiptNo=" + encoded(text)), back)
                .expect(201);
        shop.operator()
                .delete(shop.path("/members/" + anna + "/identifiers?type=app-id&value=" + encoded(text)))
                .expect(200);
        assertThat(found("app-id", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pad ",
                " pad",
                "\\u00a0pad",
                "p\\u00a0ad",
                "p\\u200bad",
                "p\\u202ead",
                "p\\ufeffad",
                "p\\tad",
                "p\\u0000ad",
                "pad\\ud800",
                "\\udc00pad",
                "p\\u00adad",
                "pad\\u3164",
                ""
            })
    void whatNobodySeesIsRefusedEverywhere(String text) {
        String member = "{'id':'" + enrol("card", UUID.randomUUID().toString()) + "'}";
        refused("/members", "{'identifiers':[{'type':'card','value':'%s'}]}".formatted(text), "/identifiers/0/value");
        refused("/sales", sale(text, member), "/receiptNo");
        refused("/sales", sale("R", member).replace("'S1'", "'" + text + "'"), "/store");
        refused("/sales", sale("R", member).replace("'bread'", "'" + text + "'"), "/lines/0/sku");
        refused("/sales", sale("R", member).replace("{'store'", "{'terminal':'" + text + "','store'"), "/terminal");
        refused("/sales", sale("R", member).replace("{'store'", "{'codes':['" + text + "'],'store'"), "/codes/0");
        refused(
                "/redemptions",
                "{'member':" + member + ",'ratio':'pay','points':1,'reference':'" + text + "'}",
                "/reference");
        refused("/sales/R/returns", "{'returnNo':'" + text + "','store':'S1','everything':true}", "/returnNo");
        refused(
                "/activities",
                "{'member':" + member + ",'name':'review','figure':1,'reference':'" + text + "'}",
                "/reference");
    }

    @Test
    void aPaddedReferenceIsAnotherTextForTheDatabaseToo() throws SQLException {
        assertThat(Environment.get()
                        .database()
                        .number("SELECT COUNT(*) FROM programme WHERE code = '" + shop.programme() + " '"))
                .isZero();
        assertThat(shop.operator()
                        .get("/v1/programmes/" + shop.programme() + "%20")
                        .status())
                .isEqualTo(404);
        assertThat(Environment.get()
                        .database()
                        .number("SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND character_set_name = 'utf8mb4' AND table_name <> 'flyway_schema_history'"
                                + " AND collation_name NOT IN ('utf8mb4_0900_bin', 'utf8mb4_nopad_bin')"))
                .isZero();
    }

    @Test
    void whatWasStoredUnderOtherRulesIsBroughtIntoFormOrReported() throws SQLException {
        Shop old = Shop.openUnder(Service.shared(), TERMS.replace("region: DE\n", ""));
        UUID anna = old.enrol("A");
        UUID berta = old.enrol("B");
        store(old, anna, "phone:030 5550101");
        store(old, berta, "phone:+49 (30) 5550101");
        store(old, berta, "phone:nonsense");
        store(old, berta, "phone:0171 5550101");
        old.till()
                .post(old.path("/sales"), quoted(sale("P1", "{'identifier':{'type':'card','value':'later'}}")))
                .expect(201);
        old.draftOf(TERMS.replace("{type: app", "{type: card, form: UPPER}, {type: app"));
        old.operator()
                .post(
                        old.path("/terms/2/publication"),
                        Map.of("effectiveFrom", Instant.now().plusSeconds(7).toString()))
                .expect(200);

        Reply conflicts = old.operator().get(old.path("/identifier-conflicts"));
        for (int tries = 0; tries < 300 && conflicts.json().at("/items").size() != 2; tries++) {
            Pause.millis(100);
            conflicts = old.operator().get(old.path("/identifier-conflicts")).expect(200);
        }
        assertThat(conflicts.json().at("/items").size()).as(conflicts.text()).isEqualTo(2);
        assertThat(conflicts.text()).contains("nonsense").contains("must be a phone number");
        assertThat(lookUp(old, "phone", "0171-5550101").text("/items/0/id")).isEqualTo(berta.toString());
        String holder = lookUp(old, "phone", "030 5550101").text("/items/0/id");
        assertThat(holder).isIn(anna.toString(), berta.toString());
        assertThat(lookUp(old, "card", "a").text("/items/0/id")).isEqualTo(anna.toString());

        UUID late = old.enrol("Later");
        assertThat(old.spendable(late)).isEqualTo(10);
        assertThat(old.audit()).isEmpty();
        old.operator()
                .delete(old.path("/members/" + berta + "/identifiers?type=phone&value=nonsense"))
                .expect(200);
        assertThat(old.operator().get(old.path("/identifier-conflicts")).text()).doesNotContain("nonsense");
    }

    private static void store(Shop shop, UUID member, String identifier) throws SQLException {
        try (Connection connection = Environment.get().database().connect();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO member_identifier (programme_id, identifier, member_id, added_at)"
                                + " SELECT programme_id, ?, id, joined_at FROM member WHERE HEX(id) = ?")) {
            statement.setString(1, identifier);
            statement.setString(2, member.toString().replace("-", "").toUpperCase());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void refused(String path, String body, String pointer) {
        Reply reply = post(path, body);
        assertThat(reply.status()).as(path + " " + body + " " + reply.text()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-request");
        assertThat(reply.text("/violations/0/pointer")).isEqualTo(pointer);
    }

    private UUID enrol(String type, String value) {
        return UUID.fromString(shop.till()
                .post(shop.path("/members"), Map.of("identifiers", List.of(Map.of("type", type, "value", value))))
                .expect(201)
                .text("/id"));
    }

    private String found(String type, String value) {
        return lookUp(shop, type, value).text("/items/0/id");
    }

    private static Reply lookUp(Shop shop, String type, String value) {
        return shop.till()
                .get(shop.path("/members?identifierType=" + type + "&identifier=" + encoded(value)))
                .expect(200);
    }

    private Reply post(String path, String body) {
        return shop.till().post(shop.path(path), quoted(body));
    }

    private static String sale(String receipt, String member) {
        return ("{'store':'S1','receiptNo':'%s','member':%s,'lines':[{'sku':'bread','quantity':1,"
                        + "'amount':{'amount':'10.00','currency':'EUR'}}]}")
                .formatted(receipt, member);
    }

    private static Map<String, Object> line() {
        return Map.of("sku", "bread", "quantity", 1, "amount", Map.of("amount", "10.00", "currency", "EUR"));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
