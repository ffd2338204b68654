package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;
import static org.loyaltyledger.vault.ledger.Desk.BERT;
import static org.loyaltyledger.vault.ledger.Desk.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Which lots a debit draws from, and when it is refused. */
class SpendingTest {
    private final Desk desk = new Desk();

    @Test
    void L44_the_lot_that_ends_sooner_is_spent_first() {
        Lot later = desk.earn(ANNA, 100, day(20));
        Lot sooner = desk.earn(ANNA, 100, day(10));

        desk.spend(ANNA, 120);

        assertThat(desk.lot(sooner).remaining()).isZero();
        assertThat(desk.lot(later).remaining()).isEqualTo(80);
    }

    @Test
    void L49_a_debit_stores_what_it_drew_from_each_lot() {
        Lot thirty = desk.earn(ANNA, 30, day(30));
        Lot fifty = desk.earn(ANNA, 50, day(30));

        Transaction spent = desk.spend(ANNA, 60);

        assertThat(spent.allocations())
                .extracting(Allocation::lot, Allocation::effect, Allocation::points)
                .containsExactly(tuple(thirty.id(), Effect.DRAWN, 30L), tuple(fifty.id(), Effect.DRAWN, 30L));
        assertThat(desk.lot(thirty).remaining()).isZero();
        assertThat(desk.lot(fifty).remaining()).isEqualTo(20);
    }

    @Test
    void L51_granted_points_go_before_bought_ones() {
        Lot bought = desk.earn(
                ANNA, 70, LotSpec.active(day(0), day(10)).withPriority(2).fundedBy("anna", null));
        Lot granted = desk.earn(ANNA, 30, LotSpec.active(day(0), day(20)).withPriority(1));

        Transaction spent = desk.spend(ANNA, 80);

        assertThat(spent.allocations())
                .extracting(Allocation::lot, Allocation::points)
                .containsExactly(tuple(granted.id(), 30L), tuple(bought.id(), 50L));
        assertThat(desk.spendable(ANNA)).isEqualTo(20);
    }

    @Test
    void L54_every_debit_goes_on_where_the_last_one_stopped() {
        Lot ten = desk.earn(ANNA, 10, day(10));
        Lot fifteen = desk.earn(ANNA, 15, day(15));

        Transaction first = desk.spend(ANNA, 5);
        Transaction second = desk.spend(ANNA, 10);

        assertThat(first.allocations())
                .extracting(Allocation::lot, Allocation::points)
                .containsExactly(tuple(ten.id(), 5L));
        assertThat(second.allocations())
                .extracting(Allocation::lot, Allocation::points)
                .containsExactly(tuple(ten.id(), 5L), tuple(fifteen.id(), 5L));
        assertThat(desk.lot(ten).remaining()).isZero();
        assertThat(desk.lot(fifteen).remaining()).isEqualTo(10);
    }

    @Test
    void R27_a_sale_books_earning_and_spending_gross() {
        desk.earn(ANNA, 5, Lot.NEVER);

        Transaction sale = desk.post(TransactionKind.SALE, ANNA, posting -> {
            posting.debit(ANNA, Book.REDEEMED, 5);
            posting.credit(ANNA, Book.ISSUED, 10, LotSpec.active(day(0), Lot.NEVER));
        });

        assertThat(sale.entries())
                .filteredOn(entry -> entry.account().equals(ANNA))
                .extracting(Entry::points)
                .containsExactly(-5L, 10L);
        assertThat(desk.spendable(ANNA)).isEqualTo(10);
    }

    @Test
    void R28_two_rewards_on_an_earning_sale() {
        desk.earn(ANNA, 4, Lot.NEVER);

        Transaction sale = desk.post(TransactionKind.SALE, ANNA, posting -> {
            posting.credit(ANNA, Book.ISSUED, 1, LotSpec.active(day(0), Lot.NEVER));
            posting.debit(ANNA, Book.REDEEMED, 1);
            posting.debit(ANNA, Book.REDEEMED, 2);
        });

        assertThat(sale.entries())
                .filteredOn(entry -> entry.account().equals(ANNA))
                .extracting(Entry::points, Entry::balance)
                .containsExactly(tuple(1L, 5L), tuple(-1L, 4L), tuple(-2L, 2L));
    }

    @Test
    void R32_more_than_there_is_is_refused_with_the_figures() {
        desk.earn(ANNA, 100, Lot.NEVER);
        desk.spend(ANNA, 10);

        assertThat(refusal(() -> desk.spend(ANNA, 100)).figures())
                .containsEntry("wanted", 100L)
                .containsEntry("spendable", 90L);
        assertThat(desk.spendable(ANNA)).isEqualTo(90);
        assertThat(desk.journal()).hasSize(2);
    }

    @Test
    void R34_of_twenty_that_want_the_same_points_in_one_batch_one_gets_them() {
        desk.earn(ANNA, 100, Lot.NEVER);
        Books batch = desk.ledger().read(day(0));
        List<Problem> refusals = new ArrayList<>();

        for (int i = 0; i < 20; i++) {
            try {
                Cabinet.decide(batch, books -> {
                    Posting gift = books.open(TransactionKind.TRANSFER, day(0), Note.byLedger("gift"), ANNA, BERT);
                    gift.move(ANNA, BERT, 100, lot -> LotSpec.like(lot, Lot.NEVER));
                    return gift.close("");
                });
            } catch (Problem refused) {
                refusals.add(refused);
            }
        }
        desk.ledger().store(batch);

        assertThat(refusals).hasSize(19).allMatch(refused -> refused.type() == ProblemType.INSUFFICIENT_POINTS);
        assertThat(desk.spendable(ANNA)).isZero();
        assertThat(desk.spendable(BERT)).isEqualTo(100);
        assertThat(desk.journal()).hasSize(2);
    }

    @Test
    void pending_points_cannot_be_spent() {
        desk.earn(ANNA, 10, Lot.NEVER);
        desk.earn(ANNA, 90, LotSpec.pending(day(0), day(7), Lot.NEVER));

        assertRefused(ProblemType.INSUFFICIENT_POINTS, () -> desk.spend(ANNA, 11));
        desk.at(day(7));
        desk.spend(ANNA, 100);
    }

    @Test
    void points_below_one_move_nothing() {
        desk.earn(ANNA, 10, Lot.NEVER);

        for (long points : new long[] {0, -1, Long.MIN_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> desk.spend(ANNA, points));
        }
        assertThat(desk.spendable(ANNA)).isEqualTo(10);
    }

    private static Problem refusal(Runnable deed) {
        return catchThrowableOfType(Problem.class, deed::run);
    }
}
