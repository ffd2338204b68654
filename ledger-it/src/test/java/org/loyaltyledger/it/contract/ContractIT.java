package org.loyaltyledger.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractCharge;
import org.loyaltyledger.api.contract.ContractChargeStatus;
import org.loyaltyledger.api.contract.ContractClient;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.ContractUsage;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.contract.Measured;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.api.contract.NewExit;
import org.loyaltyledger.api.contract.NewPayment;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.contract.NewUsageCorrection;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.returns.ReturnedLine;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;
import org.loyaltyledger.it.harness.TokenKeys;

/** A year of a contract over HTTP, to the cent and point. In New York, 2030. */
@RunningLedger
class ContractIT {

    private final Table table;

    ContractIT() {
        Time.is("2030-01-01T15:00:00Z");
        table = new Table();
    }

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void aDeliveryContractFromTheOfferToAnEarlyExit() {
        // 1. The operator offers, the member reads and says yes.
        Contract offer =
                table.operator().offer(table.shop.programme(), table.ada, Table.key(), NewContract.of("delivery"));
        assertThat(offer.status()).isEqualTo(ContractStatus.OFFERED);
        Reply wrong = table.shop
                .member(table.ada)
                .post(table.path(offer.id(), "/acceptance"), new Acceptance("0".repeat(64)));
        assertThat(wrong.expect(409).problem()).isEqualTo("contract-changed");
        Contract signed = table.accept(offer);
        assertThat(signed.status()).isEqualTo(ContractStatus.COOLING_OFF);
        assertThat(signed.coolingOffUntil()).isEqualTo("2030-01-16T05:00:00Z");
        assertThat(signed.versions().get(0).acceptedBy()).isEqualTo(TokenKeys.ISSUER + "#" + table.ada);
        UUID id = signed.id();

        // 2. Twice is once too often.
        Reply twice = table.shop.member(table.ada).post(table.path(id, "/acceptance"), Table.yes(offer));
        assertThat(twice.expect(409).problem()).isEqualTo("contract-state");
        assertThat(twice.text("/currentStatus")).isEqualTo("COOLING_OFF");

        // 3. Cooling-off passes: the contract is active by itself, the day books the points.
        Time.is("2030-01-20T15:00:00Z");
        assertThat(table.read(id).status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(table.shop.spendable(table.ada)).isZero();
        table.shop.runDays();
        assertThat(table.shop.spendable(table.ada)).isEqualTo(365);
        assertThat(table.shop
                        .member(table.ada)
                        .get(table.shop.path("/members/" + table.ada + "/entitlements"))
                        .expect(200)
                        .text())
                .contains("free-delivery");

        // 4. What is bought counts, what comes back counts back, what a partner reports counts once.
        NewSale sale = table.shop.sale(table.ada, "30.00");
        table.shop.till().post(table.shop.path("/sales"), sale).expect(201);
        NewSale other = table.shop.sale(table.ada, "10.00");
        table.shop.till().post(table.shop.path("/sales"), other).expect(201);
        table.shop
                .till()
                .post(
                        table.shop.path("/sales/" + other.receiptNo() + "/returns"),
                        new NewReturn("N1", "S1", "T1", null, null, List.of(ReturnedLine.of(1, "1")), null, "stale"))
                .expect(201);
        NewUsage usage = new NewUsage("D1", Shop.dollars("5.00"), null, null);
        table.shop
                .partner(table.ada)
                .use(ContractClient.class)
                .use(table.shop.programme(), table.ada, id, Table.key(), usage);
        table.shop.partner(table.ada).post(table.path(id, "/usage"), usage).expect(409);
        assertThat(table.read(id).commitment().get(0).counted().amount()).isEqualTo(Shop.dollars("35.00"));
        assertThat(table.read(id).commitment().get(0).missing().amount()).isEqualTo(Shop.dollars("15.00"));

        // 5. The month is short by 15.00, of which 20 % fall due; the shop tells that it was paid.
        Time.is("2030-02-20T15:00:00Z");
        table.shop.runDays();
        ContractCharge charge = table.read(id).charges().get(0);
        assertThat(charge.amount()).isEqualTo(Shop.dollars("3.00"));
        Contract paid = table.shop
                .partner(table.ada)
                .use(ContractClient.class)
                .pay(table.shop.programme(), table.ada, id, charge.number(), Table.key(), new NewPayment("B1", null));
        assertThat(paid.charges().get(0).status()).isEqualTo(ContractChargeStatus.PAID);
        table.shop
                .partner(table.ada)
                .post(table.path(id, "/charges/1/payment"), new NewPayment("B1", null))
                .expect(409);

        // 6. What leaving would cost, today and in summer.
        ExitQuote today = table.member().exitQuote(table.shop.programme(), table.ada, id, null);
        assertThat(today.fee()).isEqualTo(Shop.dollars("55.00"));
        assertThat(today.clawBack()).isEqualTo(330);
        assertThat(today.unvestedForfeited()).isEqualTo(635);
        ExitQuote ahead =
                table.member().exitQuote(table.shop.programme(), table.ada, id, Instant.parse("2030-07-20T15:00:00Z"));
        assertThat(ahead.fee()).isEqualTo(Shop.dollars("30.00"));
        assertThat(ahead.clawBack()).isEqualTo(180);
        assertThat(ahead.unvestedForfeited()).isEqualTo(400);

        // 7. An exit before the acceptance is none.
        Reply early = table.shop
                .member(table.ada)
                .post(table.path(id, "/exit"), new NewExit(Instant.parse("2030-01-01T14:59:59Z"), null));
        assertThat(early.expect(422).problem()).isEqualTo("exit-out-of-time");

        // 8. In summer: the half of a year vested, and leaving books what was quoted in February.
        Time.is("2030-07-20T15:00:00Z");
        table.shop.runDays();
        assertThat(table.shop.spendable(table.ada)).isEqualTo(365 + 235 + 30);
        ContractExit exit = table.member()
                .exit(
                        table.shop.programme(),
                        table.ada,
                        id,
                        Table.key(),
                        new NewExit(Instant.parse("2030-07-20T15:00:00Z"), "moving"));
        assertThat(exit.settlement()).isEqualTo(ahead);
        assertThat(exit.contract().status()).isEqualTo(ContractStatus.ENDED_EARLY);
        assertThat(table.shop.spendable(table.ada)).isEqualTo(630 - 180);
        assertThat(exit.contract().charges())
                .extracting(due -> due.kind() + " " + due.amount().amount() + " " + due.status())
                .containsExactly(
                        "TRUE_UP 3.00 PAID",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "TRUE_UP 10.00 DUE",
                        "EXIT_FEE 30.00 DUE");

        // 9. It is over: nothing counts, nothing vests, nothing is held.
        Reply late = table.shop
                .partner(table.ada)
                .post(table.path(id, "/usage"), new NewUsage("D2", Shop.dollars("5.00"), null, null));
        assertThat(late.expect(409).problem()).isEqualTo("contract-state");
        Contract ended = table.read(id);
        Time.is("2031-02-01T15:00:00Z");
        assertThat(table.read(id)).isEqualTo(ended);
        assertThat(table.shop
                        .member(table.ada)
                        .get(table.shop.path("/members/" + table.ada + "/entitlements"))
                        .expect(200)
                        .text())
                .doesNotContain("\"from\":\"2031");
        assertThat(table.shop.audit()).isEmpty();
    }

    @Test
    void whoLeavesTheProgrammeLeavesItsContracts() {
        Contract signed = table.accept(
                table.operator().offer(table.shop.programme(), table.ada, Table.key(), NewContract.of("quarter")));
        Time.is("2030-02-01T15:00:00Z");
        table.shop
                .operator()
                .post(table.shop.path("/members/" + table.ada + "/closure"), "{\"reason\":\"moved away\"}")
                .expect(200);
        Contract ended = table.shop
                .operator()
                .use(ContractClient.class)
                .contract(table.shop.programme(), table.ada, signed.id());
        assertThat(ended.status()).isEqualTo(ContractStatus.ENDED_EARLY);
        assertThat(ended.charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualTo(Shop.dollars("9.00")));
    }

    @Test
    void aWrongReportIsTakenBackOnceAndBothStayToBeRead() {
        UUID id = table.accept(table.operator()
                        .offer(table.shop.programme(), table.ada, Table.key(), NewContract.of("delivery")))
                .id();
        Time.is("2030-01-20T15:00:00Z");
        ContractClient partner = table.shop.partner(table.ada).use(ContractClient.class);
        NewUsage right = new NewUsage("D1", Shop.dollars("5.00"), null, null);
        partner.use(table.shop.programme(), table.ada, id, Table.key(), right);
        NewUsage wrong = new NewUsage("D9", Shop.dollars("12.00"), null, null);
        partner.use(table.shop.programme(), table.ada, id, Table.key(), wrong);
        NewUsageCorrection correction = new NewUsageCorrection("D9-C", "D9", null, null, "another member's");
        Reply corrected = table.shop
                .partner(table.ada)
                .post(table.path(id, "/usage/corrections"), "correction", correction)
                .expect(200);
        Reply again =
                table.shop.partner(table.ada).post(table.path(id, "/usage/corrections"), "correction", correction);
        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(corrected.text());
        table.shop
                .partner(table.ada)
                .post(table.path(id, "/usage/corrections"), correction)
                .expect(409);
        Reply more = table.shop
                .partner(table.ada)
                .post(
                        table.path(id, "/usage/corrections"),
                        new NewUsageCorrection("D1-C", "D1", Shop.dollars("5.01"), null, "too much"));
        assertThat(more.expect(422).problem()).isEqualTo("correction-exceeds-usage");
        assertThat(table.member().usage(table.shop.programme(), table.ada, id).items())
                .extracting(
                        ContractUsage::reference,
                        ContractUsage::measured,
                        ContractUsage::corrects,
                        ContractUsage::reason)
                .containsExactly(
                        tuple("D1", new Measured(Shop.dollars("5.00"), null), null, null),
                        tuple("D9", new Measured(Shop.dollars("12.00"), null), null, null),
                        tuple("D9-C", new Measured(Shop.dollars("-12.00"), null), "D9", "another member's"));
        assertThat(table.read(id).commitment().get(0).counted().amount()).isEqualTo(Shop.dollars("5.00"));
    }
}
