package org.loyaltyledger.it.badinput;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.description.Description;
import org.loyaltyledger.it.harness.Pause;

/** A shop with one of everything that a path can name. */
final class Scene {

    /** What is named in the query where the path names nothing. */
    private static final Map<String, String> QUERIES = Map.of(
            "POST /v1/programmes/{programme}/returns", "?receiptNo=R1001",
            "POST /v1/programmes/{programme}/confirmations", "?receiptNo=R1001",
            "GET /v1/programmes/{programme}/receipts", "?receiptNo=R1001&store=S1",
            "DELETE /v1/programmes/{programme}/members/{member}/identifiers", "?type=card&value=card-1");

    private final Shop shop = Shop.open("plain");
    private final UUID member = shop.enrolWith("card-1", 500);
    private final UUID other = shop.enrolWith("card-2", 500);
    private final NewSale sale = shop.sale(member, "20.00");
    private final Map<String, String> names;

    Scene() {
        String transaction =
                shop.till().post(shop.path("/sales"), sale).expect(201).text("/transaction");
        String hold = shop.till()
                .post(shop.path("/redemptions/holds"), NewRedemption.pay(MemberRef.of(member), "pay", 10))
                .expect(201)
                .text("/id");
        String adjustment = shop.operator()
                .post(shop.path("/adjustments"), new NewAdjustment(MemberRef.of(member), 1L, "a cent", null))
                .expect(201)
                .text("/id");
        Reply membership = shop.till()
                .post(shop.path("/members/" + member + "/memberships"), new NewMembership("regulars", "month"))
                .expect(201);
        String contracts = shop.path("/members/" + member + "/contracts");
        Reply offer =
                shop.operator().post(contracts, NewContract.of("delivery")).expect(201);
        shop.operator()
                .post(
                        contracts + "/" + offer.text("/id") + "/acceptance",
                        new Acceptance(offer.text("/versions/0/documentHash")))
                .expect(200);
        String household = shop.till()
                .post(shop.path("/members/" + other + "/memberships"), new NewMembership("regulars", "household"))
                .expect(201)
                .text("/id");
        String invitation = shop.joinFamily(other, UUID.fromString(household), member);
        shop.operator().post(shop.path("/tiers/computations"), "{}").expect(202);
        for (int tries = 0; tries < 300 && !hasPyramid(); tries++) {
            Pause.millis(100);
        }
        shop.partner(member, other);
        names = Map.ofEntries(
                Map.entry("audit", shop.auditInBackground().text("/id")),
                Map.entry("date", LocalDate.now(ZoneId.of("America/New_York")).toString()),
                Map.entry("level", "platinum"),
                Map.entry("programme", shop.programme()),
                Map.entry("member", member.toString()),
                Map.entry("receiptNo", sale.receiptNo()),
                Map.entry("id", hold),
                Map.entry("hold", hold),
                Map.entry("transaction", transaction),
                Map.entry("adjustment", adjustment),
                Map.entry("membership", membership.text("/id")),
                Map.entry("charge", membership.text("/due/0/id")),
                Map.entry("contract", offer.text("/id")),
                Map.entry("store", "S1"),
                Map.entry("invitation", invitation),
                Map.entry("partner", Tokens.PARTNER),
                Map.entry("person", member.toString()),
                Map.entry("club", "regulars"),
                Map.entry("bundle", "tea"),
                Map.entry("number", "1"),
                Map.entry("client", UUID.randomUUID().toString()),
                Map.entry("type", "card"),
                Map.entry("value", "card-1"),
                Map.entry("slug", "not-found"));
    }

    private boolean hasPyramid() {
        return shop.operator().get(shop.path("/tiers/pyramid")).status() == 200;
    }

    Shop shop() {
        return shop;
    }

    UUID member() {
        return member;
    }

    UUID other() {
        return other;
    }

    /** The path with its variables filled in with what there is. */
    String path(String template) {
        String path = template;
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return path;
    }

    /** As above, with what its query must name. */
    String path(Description.Operation operation) {
        return path(operation.path()) + QUERIES.getOrDefault(operation.name(), "");
    }

    /** The path in this programme with everything else in it unknown. */
    String unknown(Description.Operation operation) {
        return operation
                        .path()
                        .replace("{programme}", shop.programme())
                        .replaceAll("\\{number}", "4711")
                        .replaceAll("\\{date}", "1999-01-01")
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString())
                + QUERIES.getOrDefault(operation.name(), "");
    }
}
