package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractBonus;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ties.contract.rule.Foresight;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.StateTable;
import org.loyaltyledger.vault.ledger.Account;

/** One contract's life by dice, from offer to end, looked at after every step. */
final class RandomLife {

    private static final int STEPS = 10;

    private final Random dice;
    private final Seen seen;
    private final Desk desk;
    private UUID contract;

    RandomLife(long seed, Seen seen) {
        this.dice = new Random(seed);
        this.seen = seen;
        this.desk = new Desk(RandomTemplates.pick(dice), "2026-01-01T09:00:00Z");
    }

    /** What the lives came to. */
    static final class Seen {
        private final Map<ContractStatus, Integer> states = new EnumMap<>(ContractStatus.class);
        private int exits;
        private int refusals;
        private int owing;

        Set<ContractStatus> states() {
            return states.keySet();
        }

        int exits() {
            return exits;
        }

        int refusals() {
            return refusals;
        }

        @Override
        public String toString() {
            return states + ", left as quoted " + exits + ", of them owing " + owing + ", refused " + refusals;
        }
    }

    void live() {
        String startsOn = dice.nextInt(3) == 0 ? "2026-01-" + (10 + dice.nextInt(20)) : null;
        contract = desk.offer("it", Map.of(), startsOn).id();
        for (int step = 0; step < STEPS; step++) {
            pass();
            look();
            act();
            look();
        }
        if (StateTable.after(desk.read(contract).status(), Move.EXIT).isPresent()) {
            left(() -> desk.exit(contract, null));
            look();
        }
    }

    /** Time passes, by a minute or by months; the day boundary is run, or is not. */
    private void pass() {
        Duration time = dice.nextInt(4) == 0 ? Duration.ofDays(dice.nextInt(60)) : Duration.ofHours(dice.nextInt(100));
        desk.ledger.after(time.plusMinutes(1));
        if (dice.nextInt(3) > 0) {
            desk.day(contract);
        }
        if (dice.nextInt(4) == 0) {
            desk.buy("milk", String.valueOf(1 + dice.nextInt(9)), dice.nextInt(60) + "." + (10 + dice.nextInt(90)));
        }
        if (desk.spendable() > 0 && dice.nextInt(4) == 0) {
            desk.ledger.take(desk.member, 1 + dice.nextInt((int) desk.spendable()));
        }
    }

    private void act() {
        ContractStatus state = desk.read(contract).status();
        Move move = pick(state);
        if (move == Move.EXIT && dice.nextInt(4) > 0) {
            return;
        }
        Life before = desk.life(contract);
        Account account = desk.ledger.books.account(desk.member);
        desk.ledger.books.accept();
        Optional<ContractStatus> after = StateTable.after(state, move);
        try {
            take(move);
            assertThat(after).as(state + " x " + move).isPresent();
            if (move != Move.ACCEPT) {
                assertThat(desk.read(contract).status()).isEqualTo(after.get());
            }
        } catch (Problem refused) {
            seen.refusals++;
            if (after.isEmpty()) {
                assertThat(refused.type()).isEqualTo(ProblemType.CONTRACT_STATE);
            } else {
                assertThat(refused.type()).isNotEqualTo(ProblemType.CONTRACT_STATE);
            }
            assertThat(desk.life(contract)).isEqualTo(before);
            assertThat(desk.ledger.books.account(desk.member)).isEqualTo(account);
            desk.ledger.books.accept();
        }
    }

    /** Mostly what can be done, and any other move for the refusals. */
    private Move pick(ContractStatus state) {
        List<Move> possible = StateTable.possible(state);
        if (state == ContractStatus.OFFERED && dice.nextInt(10) > 0) {
            return Move.ACCEPT;
        }
        return possible.isEmpty() || dice.nextInt(3) == 0
                ? Move.values()[dice.nextInt(Move.values().length)]
                : possible.get(dice.nextInt(possible.size()));
    }

    private void take(Move move) {
        switch (move) {
            case ACCEPT -> desk.accept(desk.read(contract));
            case WITHDRAW -> desk.withdraw(contract);
            case CANCEL -> left(() -> desk.cancel(contract));
            case RENEW -> desk.notice(contract);
            case WITHDRAW_RENEWAL -> desk.withdrawNotice(contract, dice.nextBoolean());
            case USE -> desk.spend(contract, 1 + dice.nextInt(80) + ".00");
            case CORRECT ->
                desk.correct(
                        contract,
                        "U" + (1 + dice.nextInt(3)),
                        dice.nextBoolean() ? null : 1 + dice.nextInt(60) + ".00");
            case EXIT -> left(() -> desk.exit(contract, null));
            case AMEND -> desk.amend(contract, Map.of("name", "N" + dice.nextInt(9)));
            case ACCEPT_AMENDMENT -> {
                List<org.loyaltyledger.api.contract.ContractVersion> versions =
                        new ArrayList<>(desk.read(contract).versions());
                var last = versions.get(versions.size() - 1);
                desk.run(new AcceptAmendment(desk.concern(contract), last.number(), last.documentHash()));
            }
            case PAY -> desk.pay(contract, 1);
        }
    }

    /** What is booked is what was quoted: for now, and for this instant when it still lay ahead. */
    private void left(java.util.function.Supplier<ContractExit> leave) {
        ExitQuote quote = desk.quote(contract, null);
        Instant now = desk.ledger.books.now();
        assertThat(desk.quote(contract, now)).isEqualTo(quote);
        Account before = desk.ledger.books.account(desk.member);
        Life life = desk.life(contract);
        long due = dueUntil(life, now);
        int charges = desk.read(contract).charges().size();
        desk.ledger.books.accept();

        ContractExit exit = leave.get();

        seen.exits++;
        seen.owing += quote.owed() > 0 ? 1 : 0;
        assertThat(exit.settlement()).isEqualTo(quote);
        Account after = desk.ledger.books.account(desk.member);
        desk.ledger.books.accept();
        assertThat(after.balance() - before.balance())
                .as("points moved")
                .isEqualTo(due + quote.unvestedGiven() - quote.takenBack());
        assertThat(exit.contract().status()).isEqualTo(quote.statusAfter());
        var booked = exit.contract().charges();
        boolean fee = quote.fee().isPositive();
        assertThat(booked.stream().filter(charge -> charge.kind().name().equals("EXIT_FEE")))
                .hasSize(fee ? 1 : 0)
                .allSatisfy(charge -> assertThat(charge.amount()).isEqualTo(quote.fee()));
        assertThat(booked.size()).isGreaterThanOrEqualTo(charges + (fee ? 1 : 0));
        assertThat(desk.held().held()).isEmpty();
    }

    /** Points that fall due by an instant and are not booked yet. */
    private static long dueUntil(Life life, Instant at) {
        long given = life.tally().given().upFrontPoints() + life.tally().given().vested();
        Life then = Foresight.until(life, at);
        return then.tally().given().upFrontPoints() + then.tally().given().vested() - given;
    }

    private void look() {
        Contract now = desk.read(contract);
        seen.states.merge(now.status(), 1, Integer::sum);
        ContractBonus bonus = now.bonus();
        if (bonus != null) {
            assertThat(bonus.upFront() + bonus.vested() + bonus.unvested() + bonus.forfeited())
                    .isEqualTo(bonus.total());
            assertThat(bonus.unvested()).isNotNegative();
        }
        assertThat(desk.life(contract).tally().counted().values())
                .allSatisfy(counted -> assertThat(counted).isNotNegative());
        boolean holds = desk.held().held().stream()
                .anyMatch(held -> held.grant().reference().equals(contract.toString()));
        assertThat(holds).isEqualTo(now.status() == ContractStatus.ACTIVE);
        Account account = desk.ledger.books.account(desk.member);
        desk.ledger.books.accept();
        assertThat(account.debt() == 0 || account.spendable() == 0).isTrue();
    }
}
