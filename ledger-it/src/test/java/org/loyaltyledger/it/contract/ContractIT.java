package org.loyaltyledger.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.AmendmentClient;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractCharge;
import org.loyaltyledger.api.contract.ContractClient;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractState;
import org.loyaltyledger.api.contract.ContractStep;
import org.loyaltyledger.api.contract.ContractVersion;
import org.loyaltyledger.api.contract.ContractsClient;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.contract.NewAmendment;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.api.contract.NewExit;
import org.loyaltyledger.api.contract.NewPayment;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.returns.ReturnedLine;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;

/** A year of contracts in New York, 2030, to the cent and point. */
@RunningLedger
class ContractIT {

    private final Shop shop;
    private final UUID ada;

    ContractIT() {
        at("2030-01-01T15:00:00Z");
        shop = Shop.open("canteen");
        ada = shop.enrol("card-ada");
    }

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void aDeliveryContractFromTheOfferToAnEarlyExit() {
        // 1. The operator offers, the member reads and says yes.
        Contract offer = operator().offer(shop.programme(), ada, key(), NewContract.of("delivery"));
        assertThat(offer.state()).isEqualTo(ContractState.OFFERED);
        Reply wrong = shop.member(ada).post(path(offer.id(), "/acceptance"), new Acceptance("0".repeat(64)));
        assertThat(wrong.expect(409).problem()).isEqualTo("contract-changed");
        Contract signed = accept(offer);
        assertThat(signed.state()).isEqualTo(ContractState.COOLING_OFF);
        assertThat(signed.coolingOffUntil()).isEqualTo("2030-01-16T05:00:00Z");
        assertThat(signed.versions().get(0).acceptedBy()).isEqualTo(ada.toString());
        UUID id = signed.id();

        // 2. Twice is once too often.
        Reply twice = shop.member(ada).post(path(id, "/acceptance"), yes(offer));
        assertThat(twice.expect(409).problem()).isEqualTo("contract-state");
        assertThat(twice.text("/state")).isEqualTo("COOLING_OFF");

        // 3. Cooling-off passes: the contract is active by itself, the day books the points.
        at("2030-01-20T15:00:00Z");
        assertThat(read(id).state()).isEqualTo(ContractState.ACTIVE);
        assertThat(shop.spendable(ada)).isZero();
        shop.runDays();
        assertThat(shop.spendable(ada)).isEqualTo(365);
        assertThat(shop.member(ada)
                        .get(shop.path("/members/" + ada + "/entitlements"))
                        .expect(200)
                        .text())
                .contains("free-delivery");

        // 4. What is bought counts, what comes back counts back, what a partner reports counts once.
        NewSale sale = shop.sale(ada, "30.00");
        shop.till().post(shop.path("/sales"), sale).expect(201);
        NewSale other = shop.sale(ada, "10.00");
        shop.till().post(shop.path("/sales"), other).expect(201);
        shop.till()
                .post(
                        shop.path("/sales/" + other.receiptNo() + "/returns"),
                        new NewReturn("N1", "S1", "T1", null, null, List.of(ReturnedLine.of(1, "1")), null, "stale"))
                .expect(201);
        NewUsage usage = new NewUsage("D1", Shop.dollars("5.00"), null, null);
        shop.partner().use(ContractClient.class).use(shop.programme(), ada, id, key(), usage);
        shop.partner().post(path(id, "/usage"), usage).expect(409);
        assertThat(read(id).commitment().get(0).counted().amount()).isEqualTo(Shop.dollars("35.00"));
        assertThat(read(id).commitment().get(0).missing().amount()).isEqualTo(Shop.dollars("15.00"));

        // 5. The month is short by 15.00, of which 20 % fall due; the shop tells that it was paid.
        at("2030-02-20T15:00:00Z");
        shop.runDays();
        ContractCharge charge = read(id).charges().get(0);
        assertThat(charge.amount()).isEqualTo(Shop.dollars("3.00"));
        Contract paid = shop.partner()
                .use(ContractClient.class)
                .pay(shop.programme(), ada, id, charge.number(), key(), new NewPayment("B1", null));
        assertThat(paid.charges().get(0).state()).isEqualTo(ContractCharge.State.PAID);
        shop.partner()
                .post(path(id, "/charges/1/payment"), new NewPayment("B1", null))
                .expect(409);

        // 6. What leaving would cost, today and in summer.
        ExitQuote today = member().exitQuote(shop.programme(), ada, id, null);
        assertThat(today.fee()).isEqualTo(Shop.dollars("55.00"));
        assertThat(today.clawBack()).isEqualTo(330);
        assertThat(today.unvestedForfeited()).isEqualTo(635);
        ExitQuote ahead = member().exitQuote(shop.programme(), ada, id, Instant.parse("2030-07-20T15:00:00Z"));
        assertThat(ahead.fee()).isEqualTo(Shop.dollars("30.00"));
        assertThat(ahead.clawBack()).isEqualTo(180);
        assertThat(ahead.unvestedForfeited()).isEqualTo(400);

        // 7. An exit before the acceptance is none.
        Reply early =
                shop.member(ada).post(path(id, "/exit"), new NewExit(Instant.parse("2030-01-01T14:59:59Z"), null));
        assertThat(early.expect(422).problem()).isEqualTo("exit-out-of-time");

        // 8. In summer: the half of a year vested, and leaving books what was quoted in February.
        at("2030-07-20T15:00:00Z");
        shop.runDays();
        assertThat(shop.spendable(ada)).isEqualTo(365 + 235 + 30);
        ContractExit exit = member().exit(
                        shop.programme(), ada, id, key(), new NewExit(Instant.parse("2030-07-20T15:00:00Z"), "moving"));
        assertThat(exit.settlement()).isEqualTo(ahead);
        assertThat(exit.contract().state()).isEqualTo(ContractState.ENDED_EARLY);
        assertThat(shop.spendable(ada)).isEqualTo(630 - 180);
        assertThat(exit.contract().charges())
                .extracting(due -> due.kind() + " " + due.amount().amount() + " " + due.state())
                .containsExactly(
                        "TRUE_UP 3.00 PAID",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "EXIT_FEE 30.00 DUE");

        // 9. It is over: nothing counts, nothing vests, nothing is held.
        Reply late = shop.partner().post(path(id, "/usage"), new NewUsage("D2", Shop.dollars("5.00"), null, null));
        assertThat(late.expect(409).problem()).isEqualTo("contract-state");
        Contract ended = read(id);
        at("2031-02-01T15:00:00Z");
        assertThat(read(id)).isEqualTo(ended);
        assertThat(shop.member(ada)
                        .get(shop.path("/members/" + ada + "/entitlements"))
                        .expect(200)
                        .text())
                .doesNotContain("\"from\":\"2031");
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void cancellingInCoolingOffPutsBothSidesBack() {
        Contract signed = accept(operator().offer(shop.programme(), ada, key(), NewContract.of("delivery")));
        at("2030-01-15T15:00:00Z");
        shop.runDays();
        ContractExit exit =
                member().cancel(shop.programme(), ada, signed.id(), key(), new ContractStep("changed my mind"));
        assertThat(exit.contract().state()).isEqualTo(ContractState.CANCELLED);
        assertThat(exit.settlement().fee()).isEqualTo(Shop.dollars("0.00"));
        at("2030-02-20T15:00:00Z");
        shop.runDays();
        assertThat(shop.spendable(ada)).isZero();
        assertThat(read(signed.id()).charges()).isEmpty();
    }

    @Test
    void noticeRenewsAndAnAmendmentOfOnesOwnIsAccepted() {
        Map<String, Object> own = Map.of(
                "renewal",
                Map.of("kind", "BY_NOTICE", "noticeFrom", "P1M"),
                "ownBenefits",
                List.of(Map.of("id", "canteen", "kind", "PERCENT_OFF", "percent", "7", "name", "Seven off")));
        Contract signed =
                accept(operator().offer(shop.programme(), ada, key(), new NewContract("quarter", null, null, own)));
        assertThat(signed.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(signed.endsOn()).isEqualTo("2030-04-01");

        NewAmendment more = new NewAmendment(Map.of("benefits", List.of("milk-price", "free-delivery")), null);
        Contract offered =
                shop.operator().use(AmendmentClient.class).offer(shop.programme(), ada, signed.id(), key(), more);
        ContractVersion amendment = offered.versions().get(1);
        Contract amended = shop.member(ada)
                .use(AmendmentClient.class)
                .accept(shop.programme(), ada, signed.id(), 2, key(), new Acceptance(amendment.documentHash()));
        assertThat(amended.version()).isEqualTo(2);
        ExitQuote quote = member().exitQuote(shop.programme(), ada, signed.id(), null);
        assertThat(quote.benefitsEnding()).extracting("id").containsExactly("milk-price", "free-delivery", "canteen");

        Reply early = shop.member(ada).post(path(signed.id(), "/notice"), new ContractStep(null));
        assertThat(early.expect(422).problem()).isEqualTo("notice-out-of-time");
        at("2030-03-10T15:00:00Z");
        Contract noticed = member().notice(shop.programme(), ada, signed.id(), key(), new ContractStep(null));
        at("2030-04-01T04:00:00Z");
        assertThat(read(signed.id()).state()).isEqualTo(ContractState.RENEWED);
        Contract next = read(noticed.renewal().successor());
        assertThat(next.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(next.endsOn()).isEqualTo("2030-07-01");

        ContractsClient list = shop.operator().use(ContractsClient.class);
        assertThat(list.list(shop.programme(), ContractState.ACTIVE, null, null, null, null)
                        .contracts())
                .extracting(Contract::id)
                .containsExactly(next.id());
        assertThat(list.list(shop.programme(), ContractState.RENEWED, "quarter", null, null, 1)
                        .contracts())
                .extracting(Contract::id)
                .containsExactly(signed.id());
        Instant soon = Instant.parse("2030-07-02T00:00:00Z");
        assertThat(list.list(shop.programme(), ContractState.ACTIVE, null, soon, null, null)
                        .contracts())
                .hasSize(1);
        assertThat(list.list(shop.programme(), ContractState.ACTIVE, null, soon.minusSeconds(172_800), null, null)
                        .contracts())
                .isEmpty();
    }

    @Test
    void whatDoesNotHoldTogetherIsRefusedAtItsPlaceAndStoresNothing() {
        refused(Map.of("bonus", Map.of("total", 10, "upFront", 9)), "/conditions/bonus/total");
        refused(
                Map.of("exit", Map.of("fee", Map.of("amount", "9.00", "cap", Map.of("percent", "101")))),
                "/conditions/exit/fee/cap/percent");
        refused(
                Map.of(
                        "exit",
                        Map.of(
                                "fee",
                                Map.of(
                                        "amount",
                                        "9.01",
                                        "cap",
                                        Map.of("schedule", List.of(Map.of("after", "P0D", "most", "9.00")))))),
                "/conditions/exit/fee/amount");
        refused(Map.of("benefits", List.of("no-such")), "/conditions/benefits/0");
        Reply unknown = shop.operator().post(shop.path("/members/" + ada + "/contracts"), NewContract.of("no-such"));
        assertThat(unknown.expect(400).text("/violations/0/pointer")).isEqualTo("/template");
        assertThat(shop.member(ada)
                        .use(ContractClient.class)
                        .contracts(shop.programme(), ada)
                        .contracts())
                .isEmpty();
    }

    @Test
    void whoLeavesTheProgrammeLeavesItsContracts() {
        Contract signed = accept(operator().offer(shop.programme(), ada, key(), NewContract.of("quarter")));
        at("2030-02-01T15:00:00Z");
        shop.operator()
                .post(shop.path("/members/" + ada + "/closure"), "{\"reason\":\"moved away\"}")
                .expect(200);
        Contract ended = shop.operator().use(ContractClient.class).contract(shop.programme(), ada, signed.id());
        assertThat(ended.state()).isEqualTo(ContractState.ENDED_EARLY);
        assertThat(ended.charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualTo(Shop.dollars("9.00")));
    }

    private void refused(Map<String, Object> conditions, String pointer) {
        Reply reply = shop.operator()
                .post(shop.path("/members/" + ada + "/contracts"), new NewContract("quarter", null, null, conditions));
        assertThat(reply.expect(400).problem()).isEqualTo("invalid-request");
        assertThat(reply.json().at("/violations").findValuesAsText("pointer")).contains(pointer);
    }

    private Contract accept(Contract offer) {
        return member().accept(shop.programme(), ada, offer.id(), key(), yes(offer));
    }

    private Contract read(UUID contract) {
        return member().contract(shop.programme(), ada, contract);
    }

    private ContractClient member() {
        Caller me = shop.member(ada);
        return me.use(ContractClient.class);
    }

    private ContractClient operator() {
        return shop.operator().use(ContractClient.class);
    }

    private String path(UUID contract, String rest) {
        return shop.path("/members/" + ada + "/contracts/" + contract + rest);
    }

    private static Acceptance yes(Contract offer) {
        return new Acceptance(offer.versions().get(0).documentHash());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void at(String instant) {
        Time.is(Instant.parse(instant));
    }
}
