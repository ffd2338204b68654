package org.loyaltyledger.ties.club.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Twenty thousand lives in which anything is tried at any time. After each day: the state is one that the table leads to, money
 * adds up, and benefits are held exactly as long as it was known beforehand.
 */
class RandomLivesTest {

    private static final long SEED = 20_261_122;
    private static final int LIVES = 20_000;

    private static final List<String> PLANS = List.of("free", "month", "strict", "year", "quarter", "life");
    private static final Offers OFFERS = Example.offers(new Edition(1, Instant.EPOCH, Example.clubs(Example.PLANS)));

    /** Where a state may go by itself, in one day or several. */
    private static final Map<MembershipStatus, Set<MembershipStatus>> BY_ITSELF = new EnumMap<>(Map.of(
            MembershipStatus.TRIAL, Set.of(MembershipStatus.GRACE, MembershipStatus.ACTIVE, MembershipStatus.CANCELLED),
            MembershipStatus.ACTIVE, Set.of(MembershipStatus.GRACE, MembershipStatus.CANCELLED),
            MembershipStatus.GRACE, Set.of(MembershipStatus.LAPSED, MembershipStatus.CANCELLED),
            MembershipStatus.PAUSED, Set.of(MembershipStatus.ACTIVE),
            MembershipStatus.LAPSED, Set.of(),
            MembershipStatus.CANCELLED, Set.of()));

    private static final List<Action> OF_ONE_MEMBER =
            List.of(Action.values()).subList(0, Action.CHANGE_AT_END.ordinal() + 1);

    private final Random random = new Random(SEED);
    private final Map<String, Integer> done = new HashMap<>();

    @Test
    void anything_at_any_time() {
        Map<MembershipStatus, Integer> ends = new EnumMap<>(MembershipStatus.class);
        for (int life = 0; life < LIVES; life++) {
            ends.merge(live(life), 1, Integer::sum);
        }
        // Each state is the end of many of them and each field of the table was tried often, or they prove too little.
        assertThat(ends.values()).as("seed " + SEED + ": " + ends).allMatch(count -> count > 50);
        assertThat(ends).hasSize(MembershipStatus.values().length);
        for (MembershipStatus state : MembershipStatus.values()) {
            for (Action action : OF_ONE_MEMBER) {
                assertThat(done.getOrDefault(state + " " + action, 0))
                        .as("seed %d: %s in %s", SEED, action, state)
                        .matches(count -> action.isPossibleIn(state) ? count >= 20 : count == 0);
            }
        }
    }

    private MembershipStatus live(int number) {
        LocalDate day = LocalDate.parse("2024-01-01").plusDays(random.nextInt(400));
        Example example =
                Example.join(PLANS.get(random.nextInt(PLANS.size())), day.toString(), OFFERS, random.nextBoolean());
        int pausedDays = 0;
        int term = 0;
        int steps = 1 + random.nextInt(14);
        for (int step = 0; step < steps; step++) {
            List<Promise> known = example.promises();
            int days = random.nextInt(4) == 0 ? random.nextInt(120) : random.nextInt(12);
            for (int i = 0; i < days; i++) {
                MembershipStatus before = example.status();
                day = day.plusDays(1);
                example.on(day.toString());
                if (random.nextBoolean()) {
                    example.seenOn(day.toString());
                }
                MembershipStatus after = example.status();
                assertThat(after == before || BY_ITSELF.get(before).contains(after))
                        .as("life %d, %s: %s -> %s", number, day, before, after)
                        .isTrue();
                checkMoney(example, number);
                checkHeld(known, example, number);
                pausedDays = after == MembershipStatus.PAUSED || before == MembershipStatus.PAUSED
                        ? pausedDays + 1
                        : pausedDays;
                int current = example.life().membership().term().number();
                pausedDays = current == term ? pausedDays : 0;
                term = current;
            }
            act(example, pausedDays, number);
            int current = example.life().membership().term().number();
            pausedDays = current == term ? pausedDays : 0;
            term = current;
            checkMoney(example, number);
        }
        return example.status();
    }

    private void act(Example example, int pausedDays, int number) {
        Life life = example.life();
        Membership before = life.membership();
        Action action = any(before);
        BigDecimal given = total(example, ChargeKind.REFUND);
        try {
            run(action, example, life);
        } catch (Problem refused) {
            assertThat(refused.type().slug()).isEqualTo("membership-state");
            assertThat(example.life().membership()).isEqualTo(before);
            return;
        }
        assertThat(action.isPossibleIn(before.status()))
                .as("life %d: %s in %s", number, action, before)
                .isTrue();
        example.keep(life);
        done.merge(before.status() + " " + action, 1, Integer::sum);
        if (action == Action.CANCEL_NOW) {
            BigDecimal refunded = total(example, ChargeKind.REFUND).subtract(given);
            assertThat(refunded)
                    .as("life %d: %s", number, before)
                    .isEqualByComparingTo(rest(example, before, pausedDays));
        }
    }

    /** Often one that is possible, and often the one that keeps it alive. */
    private Action any(Membership membership) {
        MembershipStatus state = membership.status();
        // Grace is short: a cancellation planned in it is seldom met again before it takes effect.
        if (membership.ending() && random.nextBoolean()) {
            return Action.WITHDRAW;
        }
        if (state == MembershipStatus.GRACE && random.nextInt(3) > 0) {
            return Action.PAY;
        }
        List<Action> possible = OF_ONE_MEMBER.stream()
                .filter(action -> action.isPossibleIn(state))
                .toList();
        List<Action> some = possible.isEmpty() || random.nextInt(3) == 0 ? OF_ONE_MEMBER : possible;
        return some.get(random.nextInt(some.size()));
    }

    private void run(Action action, Example example, Life life) {
        switch (action) {
            case PAY -> life.pay(open(example, life), "");
            case FAIL -> life.fail(open(example, life), "");
            case PAUSE -> life.pause(Optional.empty());
            case RESUME -> life.resume();
            case CANCEL_NOW -> life.cancelNow("");
            case CANCEL_AT_END -> life.cancelAtEnd("");
            case WITHDRAW -> life.withdraw();
            case CHANGE_NOW -> life.changeNow(example.plan(PLANS.get(random.nextInt(PLANS.size()))));
            case CHANGE_AT_END -> life.changeAtEnd(example.plan(PLANS.get(random.nextInt(PLANS.size()))));
            case ADD_PERSON, REMOVE_PERSON, DRAW -> throw new IllegalArgumentException("of the family");
        }
    }

    /** What is owed; if nothing is, something that is not owed any more. */
    private static Charge open(Example example, Life life) {
        return life.membership().openCharge().isPresent()
                ? Example.open(life)
                : Charge.due(
                                life.membership(),
                                Charge.Purpose.TERM,
                                life.membership().joinedOn(),
                                Optional.empty(),
                                BigDecimal.ONE)
                        .withVoid();
    }

    /** Counted another way: the days bought, less those that passed outside of pauses. */
    private static BigDecimal rest(Example example, Membership before, int pausedDays) {
        Term term = before.term();
        if (!Set.of("month", "year").contains(before.plan()) || term.isTrial()) {
            return BigDecimal.ZERO;
        }
        if (!term.paid()) {
            return term.creditUntil()
                    .map(end -> left(term.credit(), term.from(), end, OFFERS.day(example.now())))
                    .orElse(BigDecimal.ZERO);
        }
        long passed = ChronoUnit.DAYS.between(term.from(), OFFERS.day(example.now())) - pausedDays;
        return term.price()
                .multiply(BigDecimal.valueOf(term.days() - passed))
                .divide(BigDecimal.valueOf(term.days()), 2, RoundingMode.HALF_UP);
    }

    /** What is left on a day of an amount that was paid for some days. */
    private static BigDecimal left(BigDecimal amount, LocalDate from, LocalDate until, LocalDate day) {
        BigDecimal share = amount;
        for (LocalDate passed = from; passed.isBefore(day) && passed.isBefore(until); passed = passed.plusDays(1)) {
            share = share.subtract(
                    amount.divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)), 20, RoundingMode.HALF_UP));
        }
        return share.setScale(10, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    /** One thing is owed at a time, and only in grace; nobody gets back more than was paid. */
    private static void checkMoney(Example example, int number) {
        Life life = example.life();
        long owed = life.charges().stream()
                .filter(charge -> charge.kind() == ChargeKind.PERIOD && charge.status() == ChargeStatus.DUE)
                .count();
        assertThat(owed)
                .as("life %d", number)
                .isEqualTo(life.membership().openCharge().isPresent() ? 1 : 0);
        assertThat(life.charges())
                .as("life %d", number)
                .allMatch(charge -> charge.amount().signum() > 0);
        assertThat(example.ledger().stream().map(Charge::id).collect(Collectors.toSet()))
                .hasSameSizeAs(example.ledger());
        BigDecimal paid = example.ledger().stream()
                .filter(charge -> charge.kind() == ChargeKind.PERIOD && charge.status() == ChargeStatus.PAID)
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(total(example, ChargeKind.REFUND)).as("life %d", number).isLessThanOrEqualTo(paid);
    }

    private static BigDecimal total(Example example, ChargeKind kind) {
        return example.ledger().stream()
                .filter(charge -> charge.kind() == kind && charge.status() != ChargeStatus.VOID)
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What was known after the last action says who holds benefits today, whoever has not looked since. Nothing is held of a
     * plan that was never paid; in grace, what is held was paid for before.
     */
    private static void checkHeld(List<Promise> known, Example example, int number) {
        Membership membership = example.life().membership();
        MembershipStatus status = membership.status();
        List<String> held = known.stream()
                .filter(promise -> example.now().isBefore(promise.until()))
                .filter(promise ->
                        promise.from().filter(example.now()::isBefore).isEmpty())
                .map(Promise::plan)
                .toList();
        Optional<String> should =
                switch (status) {
                    case TRIAL, ACTIVE -> Optional.of(membership.plan());
                    case GRACE -> membership.term().held();
                    case PAUSED, LAPSED, CANCELLED -> Optional.empty();
                };
        boolean wasPaused = known.isEmpty();
        assertThat(wasPaused || held.equals(should.stream().toList()))
                .as("life %d on %s: %s should hold %s, known %s", number, example.now(), status, should, known)
                .isTrue();
        if (status == MembershipStatus.GRACE && should.isPresent()) {
            assertThat(wasPaidOrTried(example, should.get()))
                    .as("life %d: %s", number, should)
                    .isTrue();
        }
    }

    private static boolean wasPaidOrTried(Example example, String plan) {
        return plan.equals("free")
                || example.ledger().stream()
                        .anyMatch(charge -> charge.plan().equals(plan) && charge.status() == ChargeStatus.PAID)
                || example.ledger().stream().anyMatch(charge -> charge.kind() == ChargeKind.REFUND);
    }
}
