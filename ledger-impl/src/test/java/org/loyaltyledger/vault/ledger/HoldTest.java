package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Shop.ANNA;
import static org.loyaltyledger.vault.ledger.Shop.assertRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;

/** Points set aside: captured, voided or timed out, once. */
class HoldTest {
    private final Shop shop = new Shop();

    @Test
    void held_points_cannot_be_spent_nor_held_again() {
        shop.earn(ANNA, 100, Lot.NEVER);
        shop.hold(ANNA, 70, day(1));

        assertRefused(ProblemType.INSUFFICIENT_POINTS, () -> shop.spend(ANNA, 31));
        assertRefused(ProblemType.INSUFFICIENT_POINTS, () -> shop.hold(ANNA, 31, day(1)));
        shop.spend(ANNA, 30);

        assertThat(shop.account(ANNA).balance()).isEqualTo(70);
        assertThat(shop.account(ANNA).held()).isEqualTo(70);
    }

    @Test
    void a_part_is_captured_once_and_the_rest_goes_back_to_its_lots() {
        Lot sooner = shop.earn(ANNA, 30, day(10));
        Lot later = shop.earn(ANNA, 50, day(20));
        Hold hold = shop.hold(ANNA, 60, day(1));

        Transaction captured = shop.capture(hold, 40);

        assertThat(captured.allocations())
                .extracting(Allocation::lot, Allocation::effect, Allocation::points)
                .containsExactly(
                        tuple(sooner.id(), Effect.CAPTURED, 30L),
                        tuple(later.id(), Effect.CAPTURED, 10L),
                        tuple(later.id(), Effect.RELEASED, 20L));
        assertThat(shop.lot(sooner).remaining()).isZero();
        assertThat(shop.lot(later).available()).isEqualTo(40);
        assertThat(shop.hold(hold).captured()).isEqualTo(40);
        assertRefused(ProblemType.HOLD_NOT_OPEN, () -> shop.capture(hold, 20));
        assertThat(shop.account(ANNA).balance()).isEqualTo(40);
    }

    @Test
    void a_voided_hold_is_over() {
        shop.earn(ANNA, 30, day(10));
        Hold hold = shop.hold(ANNA, 20, day(1));
        shop.release(hold);

        assertThat(shop.spendable(ANNA)).isEqualTo(30);
        assertThat(shop.hold(hold).state()).isEqualTo(Hold.State.VOIDED);
        assertRefused(ProblemType.HOLD_NOT_OPEN, () -> shop.release(hold));
        assertRefused(ProblemType.HOLD_NOT_OPEN, () -> shop.capture(hold, 20));
    }

    @Test
    void a_hold_times_out_at_its_end_not_behind_it() {
        shop.earn(ANNA, 30, Lot.NEVER);
        Hold hold = shop.hold(ANNA, 20, day(1));

        shop.at(day(1).minusNanos(1000));
        assertThat(shop.spendable(ANNA)).isEqualTo(10);
        shop.at(day(1));
        assertThat(shop.spendable(ANNA)).isEqualTo(30);
        assertThat(shop.hold(hold).state()).isEqualTo(Hold.State.TIMED_OUT);
        assertRefused(ProblemType.HOLD_EXPIRED, () -> shop.capture(hold, 20));
        assertRefused(ProblemType.HOLD_EXPIRED, () -> shop.release(hold));
    }

    @Test
    void never_more_is_captured_than_was_held() {
        shop.earn(ANNA, 30, Lot.NEVER);
        Hold hold = shop.hold(ANNA, 20, day(1));

        assertThatIllegalArgumentException().isThrownBy(() -> shop.capture(hold, 21));
        assertThatIllegalArgumentException().isThrownBy(() -> shop.capture(hold, 0));
    }

    @Test
    void lots_under_a_hold_are_honoured_to_its_end() {
        shop.earn(ANNA, 100, day(2));
        Hold hold = shop.hold(ANNA, 60, day(5));

        shop.at(day(4));
        assertThat(shop.account(ANNA).balance()).isEqualTo(60);
        assertThat(shop.spendable(ANNA)).isZero();
        shop.capture(hold, 60);

        assertThat(shop.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.EXPIRY, day(2)), tuple(TransactionKind.CAPTURE, day(4)));
    }

    @Test
    void what_is_released_after_its_end_runs_out() {
        shop.earn(ANNA, 100, day(2));
        Hold hold = shop.hold(ANNA, 60, day(5));

        shop.at(day(4));
        shop.capture(hold, 10);

        assertThat(shop.account(ANNA).balance()).isZero();
        assertThat(shop.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.CAPTURE, day(4)), tuple(TransactionKind.EXPIRY, day(4)));
    }

    @Test
    void what_a_time_out_releases_after_its_end_runs_out_at_the_time_out() {
        shop.earn(ANNA, 100, day(2));
        shop.hold(ANNA, 60, day(5));

        shop.at(day(30));
        shop.book(books -> books.account(ANNA));

        assertThat(shop.account(ANNA).balance()).isZero();
        assertThat(shop.journal().subList(2, 5))
                .extracting(Transaction::kind, Transaction::occurredAt)
                .containsExactly(
                        tuple(TransactionKind.EXPIRY, day(2)),
                        tuple(TransactionKind.TIME_OUT, day(5)),
                        tuple(TransactionKind.EXPIRY, day(5)));
    }

    @Test
    void captured_points_can_be_given_back() {
        shop.earn(ANNA, 100, day(20));
        Transaction captured = shop.capture(shop.hold(ANNA, 60, day(5)), 40);

        shop.giveBack(captured, 0, 40, Optional.empty());

        assertThat(shop.spendable(ANNA)).isEqualTo(100);
    }
}
