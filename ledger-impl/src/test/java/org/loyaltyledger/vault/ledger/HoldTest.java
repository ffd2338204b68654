package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;
import static org.loyaltyledger.vault.ledger.Desk.assertRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;

/** Points set aside: captured, voided or timed out, once. */
class HoldTest {
    private final Desk desk = new Desk();

    @Test
    void held_points_cannot_be_spent_nor_held_again() {
        desk.earn(ANNA, 100, Lot.NEVER);
        desk.hold(ANNA, 70, day(1));

        assertRefused(ProblemType.INSUFFICIENT_POINTS, () -> desk.spend(ANNA, 31));
        assertRefused(ProblemType.INSUFFICIENT_POINTS, () -> desk.hold(ANNA, 31, day(1)));
        desk.spend(ANNA, 30);

        assertThat(desk.account(ANNA).balance()).isEqualTo(70);
        assertThat(desk.account(ANNA).held()).isEqualTo(70);
    }

    @Test
    void a_part_is_captured_once_and_the_rest_goes_back_to_its_lots() {
        Lot sooner = desk.earn(ANNA, 30, day(10));
        Lot later = desk.earn(ANNA, 50, day(20));
        Hold hold = desk.hold(ANNA, 60, day(1));

        Transaction captured = desk.capture(hold, 40);

        assertThat(captured.allocations())
                .extracting(Allocation::lot, Allocation::effect, Allocation::points)
                .containsExactly(
                        tuple(sooner.id(), Effect.CAPTURED, 30L),
                        tuple(later.id(), Effect.CAPTURED, 10L),
                        tuple(later.id(), Effect.RELEASED, 20L));
        assertThat(desk.lot(sooner).remaining()).isZero();
        assertThat(desk.lot(later).available()).isEqualTo(40);
        assertThat(desk.hold(hold).captured()).isEqualTo(40);
        assertRefused(ProblemType.HOLD_NOT_OPEN, () -> desk.capture(hold, 20));
        assertThat(desk.account(ANNA).balance()).isEqualTo(40);
    }

    @Test
    void a_voided_hold_is_over() {
        desk.earn(ANNA, 30, day(10));
        Hold hold = desk.hold(ANNA, 20, day(1));
        desk.release(hold);

        assertThat(desk.spendable(ANNA)).isEqualTo(30);
        assertThat(desk.hold(hold).state()).isEqualTo(Hold.State.VOIDED);
        assertRefused(ProblemType.HOLD_NOT_OPEN, () -> desk.release(hold));
        assertRefused(ProblemType.HOLD_NOT_OPEN, () -> desk.capture(hold, 20));
    }

    @Test
    void a_hold_times_out_at_its_end_not_behind_it() {
        desk.earn(ANNA, 30, Lot.NEVER);
        Hold hold = desk.hold(ANNA, 20, day(1));

        desk.at(day(1).minusNanos(1000));
        assertThat(desk.spendable(ANNA)).isEqualTo(10);
        desk.at(day(1));
        assertThat(desk.spendable(ANNA)).isEqualTo(30);
        assertThat(desk.hold(hold).state()).isEqualTo(Hold.State.TIMED_OUT);
        assertRefused(ProblemType.HOLD_EXPIRED, () -> desk.capture(hold, 20));
        assertRefused(ProblemType.HOLD_EXPIRED, () -> desk.release(hold));
    }

    @Test
    void never_more_is_captured_than_was_held() {
        desk.earn(ANNA, 30, Lot.NEVER);
        Hold hold = desk.hold(ANNA, 20, day(1));

        assertThatIllegalArgumentException().isThrownBy(() -> desk.capture(hold, 21));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.capture(hold, 0));
    }

    @Test
    void lots_under_a_hold_are_honoured_to_its_end() {
        desk.earn(ANNA, 100, day(2));
        Hold hold = desk.hold(ANNA, 60, day(5));

        desk.at(day(4));
        assertThat(desk.account(ANNA).balance()).isEqualTo(60);
        assertThat(desk.spendable(ANNA)).isZero();
        desk.capture(hold, 60);

        assertThat(desk.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.EXPIRY, day(2)), tuple(TransactionKind.CAPTURE, day(4)));
    }

    @Test
    void what_is_released_after_its_end_runs_out() {
        desk.earn(ANNA, 100, day(2));
        Hold hold = desk.hold(ANNA, 60, day(5));

        desk.at(day(4));
        desk.capture(hold, 10);

        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.CAPTURE, day(4)), tuple(TransactionKind.EXPIRY, day(4)));
    }

    @Test
    void what_a_time_out_releases_after_its_end_runs_out_at_the_time_out() {
        desk.earn(ANNA, 100, day(2));
        desk.hold(ANNA, 60, day(5));

        desk.at(day(30));
        desk.book(books -> books.account(ANNA));

        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.journal().subList(2, 5))
                .extracting(Transaction::kind, Transaction::occurredAt)
                .containsExactly(
                        tuple(TransactionKind.EXPIRY, day(2)),
                        tuple(TransactionKind.TIME_OUT, day(5)),
                        tuple(TransactionKind.EXPIRY, day(5)));
    }

    @Test
    void captured_points_can_be_given_back() {
        desk.earn(ANNA, 100, day(20));
        Transaction captured = desk.capture(desk.hold(ANNA, 60, day(5)), 40);

        desk.giveBack(captured, 0, 40, Optional.empty());

        assertThat(desk.spendable(ANNA)).isEqualTo(100);
    }
}
