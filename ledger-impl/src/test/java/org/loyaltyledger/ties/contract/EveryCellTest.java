package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.StateTable;

/** Every cell of the state table, tried on a contract that was really brought there. */
class EveryCellTest {

    private static final String TEMPLATES = """
            - id: it
              term: P3M
              coolingOff: P14D
              commitment: {measure: SPEND, amount: "50.00", per: MONTH, trueUp: {kind: CHARGE_SHORTFALL, percent: "20"}}
              bonus: {total: 100, upFront: 40, bookedAt: ACCEPTANCE, vesting: [{after: P1M, points: 60}]}
              exit: {clawBackUpFront: PRORATA, fee: {amount: "6.00", cap: {percent: "10"}}}
              renewal: {kind: BY_NOTICE, noticeFrom: P3M}
            """;

    private final Desk desk = new Desk(TEMPLATES, "2026-01-01T09:00:00Z");

    static Stream<Arguments> cells() {
        return Stream.of(ContractStatus.values())
                .flatMap(state -> Stream.of(Move.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest(name = "{0} x {1}")
    @MethodSource("cells")
    void leadsWhereTheTableSays(ContractStatus state, Move move) {
        UUID contract = bring(state);
        assertThat(desk.read(contract).status()).isEqualTo(state);
        if (state == ContractStatus.ACTIVE && move == Move.WITHDRAW_RENEWAL) {
            desk.notice(contract);
        }
        Life before = desk.life(contract);
        Optional<ContractStatus> after = StateTable.after(state, move);
        if (after.isPresent()) {
            move(contract, move);
            // Signed with cooling-off, so that is where it stands by its days.
            ContractStatus stands = move == Move.ACCEPT ? ContractStatus.COOLING_OFF : after.get();
            assertThat(desk.read(contract).status()).isEqualTo(stands);
            assertThat(desk.life(contract)).isNotEqualTo(before);
        } else {
            assertThatThrownBy(() -> move(contract, move)).hasMessageContaining("contract-state");
            assertThat(desk.life(contract)).isEqualTo(before);
        }
    }

    private UUID bring(ContractStatus state) {
        Contract offer = desk.offer("it", Map.of(), state == ContractStatus.ACCEPTED ? "2026-02-01" : null);
        UUID id = offer.id();
        switch (state) {
            case OFFERED -> {
                // it is
            }
            case LAPSED -> desk.at("2026-02-01T09:00:00Z");
            case WITHDRAWN -> desk.withdraw(id);
            case COOLING_OFF -> desk.accept(offer);
            case CANCELLED -> {
                desk.accept(offer);
                desk.cancel(id);
            }
            case ACCEPTED -> {
                desk.accept(offer);
                desk.at("2026-01-20T09:00:00Z");
            }
            case ACTIVE -> runs(offer);
            case ENDED_EARLY -> {
                runs(offer);
                desk.exit(id, null);
            }
            case COMPLETED -> over(offer);
            case RENEWED -> {
                runs(offer);
                desk.notice(id);
                ends(id);
            }
        }
        return id;
    }

    /** A month is over, and was short: there is a charge to pay; something was reported; an amendment is on offer. */
    private void runs(Contract offer) {
        desk.accept(offer);
        desk.at("2026-02-20T09:00:00Z");
        desk.day(offer.id());
        desk.spend(offer.id(), "2.00");
        desk.amend(offer.id(), Map.of("name", "Better"));
    }

    private void over(Contract offer) {
        runs(offer);
        ends(offer.id());
    }

    private void ends(UUID contract) {
        desk.at("2026-04-20T09:00:00Z");
        desk.day(contract);
    }

    private void move(UUID contract, Move move) {
        Contract now = desk.read(contract);
        switch (move) {
            case ACCEPT -> desk.accept(now);
            case WITHDRAW -> desk.withdraw(contract);
            case CANCEL -> desk.cancel(contract);
            case RENEW -> desk.notice(contract);
            case WITHDRAW_RENEWAL -> desk.withdrawNotice(contract, true);
            case USE -> desk.spend(contract, "1.00");
            case CORRECT -> desk.correct(contract, "U1", "1.00");
            case EXIT -> desk.exit(contract, null);
            case AMEND -> desk.amend(contract, Map.of("name", "Best"));
            case ACCEPT_AMENDMENT -> desk.run(new AcceptAmendment(desk.concern(contract), lastVersion(now), hash(now)));
            case PAY -> desk.pay(contract, 1);
        }
    }

    private static int lastVersion(Contract contract) {
        return contract.versions().get(contract.versions().size() - 1).number();
    }

    private static String hash(Contract contract) {
        return contract.versions().get(contract.versions().size() - 1).documentHash();
    }
}
