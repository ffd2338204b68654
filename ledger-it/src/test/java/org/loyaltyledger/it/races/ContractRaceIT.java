package org.loyaltyledger.it.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.ContractStep;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.api.contract.NewExit;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class ContractRaceIT {

    private final Shop shop = Shop.open("canteen");
    private final UUID member = shop.enrol("card");
    private final Caller me = shop.member(member);
    private final Caller operator = shop.operator();
    private final String contracts = shop.path("/members/" + member + "/contracts");

    @RepeatedTest(10)
    void ofAnAcceptanceAndAWithdrawalExactlyOneWins() throws InterruptedException {
        Reply offer = offer();
        String contract = contracts + "/" + offer.text("/id");

        List<Reply> replies = Together.run(
                8,
                i -> i % 2 == 0
                        ? me.post(contract + "/acceptance", yes(offer))
                        : operator.post(contract + "/withdrawal", new ContractStep("changed")));

        assertThat(replies).filteredOn(Reply::ok).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> !reply.ok())
                .extracting(Reply::problem)
                .containsOnly("contract-state");
        Reply winner = replies.stream().filter(Reply::ok).findFirst().orElseThrow();
        String state = me.get(contract).expect(200).text("/status");
        assertThat(state).isEqualTo(winner.text("/status")).isIn("ACTIVE", "WITHDRAWN");
        boolean held = me.get(shop.path("/members/" + member + "/entitlements"))
                .expect(200)
                .text()
                .contains(offer.text("/id"));
        assertThat(held).isEqualTo(state.equals("ACTIVE"));
    }

    @Test
    void ofTwentyExitsOneIsBooked() throws InterruptedException {
        Reply offer = offer();
        String contract = contracts + "/" + offer.text("/id");
        me.post(contract + "/acceptance", yes(offer)).expect(200);

        List<Reply> replies = Together.run(20, i -> me.post(contract + "/exit", new NewExit(null, null)));

        assertThat(replies).filteredOn(Reply::ok).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> !reply.ok())
                .extracting(Reply::problem)
                .containsOnly("contract-state");
        assertThat(me.get(contract).expect(200).json().at("/charges")).hasSize(1);
    }

    private Reply offer() {
        return operator.post(contracts, NewContract.of("quarter")).expect(201);
    }

    private static Acceptance yes(Reply offer) {
        return new Acceptance(offer.text("/versions/0/documentHash"));
    }
}
