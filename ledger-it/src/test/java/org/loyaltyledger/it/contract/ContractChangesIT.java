package org.loyaltyledger.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.AmendmentClient;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractClient;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.ContractStep;
import org.loyaltyledger.api.contract.ContractVersion;
import org.loyaltyledger.api.contract.ContractsClient;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.contract.NewAmendment;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;

/** Contracts are cancelled, renewed, amended, and not made at all. In New York, 2030. */
@RunningLedger
class ContractChangesIT {

    private final Table table;

    ContractChangesIT() {
        Time.is("2030-01-01T15:00:00Z");
        table = new Table();
    }

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void cancellingInCoolingOffPutsBothSidesBack() {
        Contract signed = table.accept(
                table.operator().offer(table.shop.programme(), table.ada, Table.key(), NewContract.of("delivery")));
        Time.is("2030-01-15T15:00:00Z");
        table.shop.runDays();
        ContractExit exit = table.member()
                .cancel(
                        table.shop.programme(),
                        table.ada,
                        signed.id(),
                        Table.key(),
                        new ContractStep("changed my mind"));
        assertThat(exit.contract().status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(exit.settlement().fee()).isEqualTo(Shop.dollars("0.00"));
        Time.is("2030-02-20T15:00:00Z");
        table.shop.runDays();
        assertThat(table.shop.spendable(table.ada)).isZero();
        assertThat(table.read(signed.id()).charges()).isEmpty();
    }

    @Test
    void noticeRenewsAndAnAmendmentOfOnesOwnIsAccepted() {
        Map<String, Object> own = Map.of(
                "renewal",
                Map.of("kind", "BY_NOTICE", "noticeFrom", "P1M"),
                "ownBenefits",
                List.of(Map.of("id", "canteen", "kind", "PERCENT_OFF", "percent", "7", "name", "Seven off")));
        Contract signed = table.accept(table.operator()
                .offer(table.shop.programme(), table.ada, Table.key(), new NewContract("quarter", null, null, own)));
        assertThat(signed.status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(signed.endsOn()).isEqualTo("2030-04-01");

        NewAmendment more = new NewAmendment(Map.of("benefits", List.of("milk-price", "free-delivery")), null);
        Contract offered = table.shop
                .operator()
                .use(AmendmentClient.class)
                .offer(table.shop.programme(), table.ada, signed.id(), Table.key(), more);
        ContractVersion amendment = offered.versions().get(1);
        Contract amended = table.shop
                .member(table.ada)
                .use(AmendmentClient.class)
                .accept(
                        table.shop.programme(),
                        table.ada,
                        signed.id(),
                        2,
                        Table.key(),
                        new Acceptance(amendment.documentHash()));
        assertThat(amended.version()).isEqualTo(2);
        ExitQuote quote = table.member().exitQuote(table.shop.programme(), table.ada, signed.id(), null);
        assertThat(quote.benefitsEnding()).extracting("id").containsExactly("milk-price", "free-delivery", "canteen");

        Reply early = table.shop.member(table.ada).post(table.path(signed.id(), "/renewal"), new ContractStep(null));
        assertThat(early.expect(422).problem()).isEqualTo("notice-out-of-time");
        Time.is("2030-03-10T15:00:00Z");
        Contract mistaken = table.operator()
                .renew(table.shop.programme(), table.ada, signed.id(), Table.key(), new ContractStep(null));
        Contract ending = table.operator()
                .withdrawRenewal(table.shop.programme(), table.ada, signed.id(), Table.key(), new ContractStep("oops"));
        assertThat(ending.renewal().recordedAt()).isNull();
        Contract dropped = table.read(mistaken.renewal().successor());
        assertThat(dropped.status()).isEqualTo(ContractStatus.CANCELLED);
        assertThat(dropped.endedFor()).isEqualTo("oops");
        Contract noticed = table.member()
                .renew(table.shop.programme(), table.ada, signed.id(), Table.key(), new ContractStep(null));
        Reply foreign =
                table.shop.operator().post(table.path(signed.id(), "/renewal/withdrawal"), new ContractStep(null));
        assertThat(foreign.expect(403).problem()).isEqualTo("forbidden");
        Time.is("2030-04-01T04:00:00Z");
        assertThat(table.read(signed.id()).status()).isEqualTo(ContractStatus.RENEWED);
        Contract next = table.read(noticed.renewal().successor());
        assertThat(next.status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(next.endsOn()).isEqualTo("2030-07-01");

        ContractsClient list = table.shop.operator().use(ContractsClient.class);
        assertThat(list.list(table.shop.programme(), ContractStatus.ACTIVE, null, null, null, null)
                        .items())
                .extracting(Contract::id)
                .containsExactly(next.id());
        assertThat(list.list(table.shop.programme(), ContractStatus.RENEWED, "quarter", null, null, 1)
                        .items())
                .extracting(Contract::id)
                .containsExactly(signed.id());
        Instant soon = Instant.parse("2030-07-02T00:00:00Z");
        assertThat(list.list(table.shop.programme(), ContractStatus.ACTIVE, null, soon, null, null)
                        .items())
                .hasSize(1);
        assertThat(list.list(
                                table.shop.programme(),
                                ContractStatus.ACTIVE,
                                null,
                                soon.minusSeconds(172_800),
                                null,
                                null)
                        .items())
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
        Reply unknown = table.shop
                .operator()
                .post(table.shop.path("/members/" + table.ada + "/contracts"), NewContract.of("no-such"));
        assertThat(unknown.expect(400).text("/violations/0/pointer")).isEqualTo("/template");
        assertThat(table.shop
                        .member(table.ada)
                        .use(ContractClient.class)
                        .contracts(table.shop.programme(), table.ada)
                        .items())
                .isEmpty();
    }

    private void refused(Map<String, Object> conditions, String pointer) {
        Reply reply = table.shop
                .operator()
                .post(
                        table.shop.path("/members/" + table.ada + "/contracts"),
                        new NewContract("quarter", null, null, conditions));
        assertThat(reply.expect(400).problem()).isEqualTo("invalid-request");
        assertThat(reply.json().at("/violations").findValuesAsText("pointer")).contains(pointer);
    }
}
