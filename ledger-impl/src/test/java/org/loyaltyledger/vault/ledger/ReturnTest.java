package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.vault.terms.Clawback;

/** Earned points taken back, spent points given back. */
class ReturnTest {
    private final Desk desk = new Desk();

    @Test
    void B70_a_full_return_leaves_what_was_there_before_the_sale() {
        desk.earn(ANNA, 200, day(10));
        Transaction sale = desk.post(TransactionKind.SALE, ANNA, posting -> {
            posting.credit(ANNA, Book.ISSUED, 70, LotSpec.active(day(0), day(20)));
            posting.debit(ANNA, Book.REDEEMED, 150);
        });
        assertThat(desk.spendable(ANNA)).isEqualTo(120);

        desk.post(TransactionKind.RETURN, ANNA, posting -> {
            posting.takeBack(ANNA, Book.ISSUED, 70, List.of(new LotId(sale.id(), 1)), Clawback.DEBT);
            posting.giveBack(ANNA, Book.REDEEMED, sale.id(), 0, 150, Optional.empty());
        });

        assertThat(desk.spendable(ANNA)).isEqualTo(200);
        assertThat(desk.account(ANNA).debt()).isZero();
    }

    @Test
    void B75_pending_only_leaves_the_balance_alone() {
        Transaction back = takeHundredBack(Clawback.PENDING_ONLY);

        assertThat(back.entries()).extracting(Entry::points).containsExactly(-30L, 30L);
        assertThat(desk.account(ANNA).pending()).isZero();
        assertThat(desk.spendable(ANNA)).isEqualTo(40);
    }

    @Test
    void B75_within_balance_stops_at_nothing() {
        Transaction back = takeHundredBack(Clawback.WITHIN_BALANCE);

        assertThat(back.allocations()).extracting(Allocation::points).containsExactly(30L, 40L);
        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.account(ANNA).debt()).isZero();
    }

    @Test
    void B75_debt_takes_all() {
        Transaction back = takeHundredBack(Clawback.DEBT);

        assertThat(back.allocations()).extracting(Allocation::points).containsExactly(30L, 40L);
        assertThat(back.entries()).extracting(Entry::points).containsExactly(-100L, 100L);
        assertThat(desk.account(ANNA).debt()).isEqualTo(30);
    }

    private Transaction takeHundredBack(Clawback policy) {
        desk.earn(ANNA, 40, Lot.NEVER);
        desk.earn(ANNA, 30, LotSpec.pending(day(0), day(9), Lot.NEVER));
        return desk.takeBack(ANNA, 100, policy);
    }

    @Test
    void the_sales_own_points_are_taken_before_others() {
        Lot otherPending = desk.earn(ANNA, 10, LotSpec.pending(day(0), day(5), day(6)));
        Lot ownPending = desk.earn(ANNA, 10, LotSpec.pending(day(0), day(9), day(10)));
        Lot other = desk.earn(ANNA, 10, day(5));
        Lot own = desk.earn(ANNA, 10, day(10));

        Transaction back = desk.takeBack(ANNA, 35, Clawback.DEBT, own, ownPending);

        assertThat(back.allocations())
                .extracting(Allocation::lot, Allocation::points)
                .containsExactly(
                        tuple(ownPending.id(), 10L),
                        tuple(otherPending.id(), 10L),
                        tuple(own.id(), 10L),
                        tuple(other.id(), 5L));
    }

    @Test
    void what_ran_out_of_the_sales_own_points_counts_as_taken_back_once() {
        Lot own = desk.earn(ANNA, 100, day(10));
        desk.earn(ANNA, 50, Lot.NEVER);
        desk.at(day(10));

        desk.takeBack(ANNA, 60, Clawback.DEBT, own);
        assertThat(desk.spendable(ANNA)).isEqualTo(50);
        desk.takeBack(ANNA, 60, Clawback.DEBT, own);

        assertThat(desk.spendable(ANNA)).isEqualTo(30);
        assertThat(desk.last().allocations())
                .extracting(Allocation::effect, Allocation::points)
                .containsExactly(tuple(Effect.SET_OFF, 40L), tuple(Effect.DRAWN, 20L));
    }

    @Test
    void held_points_are_not_taken_back() {
        Lot own = desk.earn(ANNA, 100, Lot.NEVER);
        desk.hold(ANNA, 70, day(1));

        desk.takeBack(ANNA, 100, Clawback.WITHIN_BALANCE, own);

        assertThat(desk.account(ANNA).balance()).isEqualTo(70);
        assertThat(desk.account(ANNA).held()).isEqualTo(70);
    }

    @Test
    void points_go_back_to_their_lots_latest_drawn_first_with_their_end() {
        Lot sooner = desk.earn(ANNA, 30, day(10));
        Lot later = desk.earn(ANNA, 50, day(20));
        Transaction spent = desk.spend(ANNA, 60);

        desk.giveBack(spent, 0, 40, Optional.empty());
        assertThat(desk.lot(sooner).remaining()).isEqualTo(10);
        assertThat(desk.lot(later).remaining()).isEqualTo(50);
        desk.giveBack(spent, 40, 20, Optional.empty());

        assertThat(desk.lot(sooner).remaining()).isEqualTo(30);
        desk.at(day(10));
        assertThat(desk.spendable(ANNA)).isEqualTo(50);
    }

    @Test
    void never_more_goes_back_than_was_spent() {
        desk.earn(ANNA, 30, day(10));
        Transaction spent = desk.spend(ANNA, 20);

        assertThatThrownBy(() -> desk.giveBack(spent, 15, 6, Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void points_whose_lot_has_run_out_are_lost() {
        desk.earn(ANNA, 30, day(10));
        Transaction spent = desk.spend(ANNA, 20);
        desk.at(day(12));

        desk.giveBack(spent, 0, 20, Optional.empty());

        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.RETURN, day(12)), tuple(TransactionKind.EXPIRY, day(12)));
    }

    @Test
    void points_whose_lot_has_run_out_are_reinstated_for_a_time_of_grace() {
        desk.earn(ANNA, 30, day(10));
        Transaction spent = desk.spend(ANNA, 20);
        desk.at(day(12));

        desk.giveBack(spent, 0, 20, Optional.of(day(40)));

        desk.at(day(40).minusNanos(1000));
        assertThat(desk.spendable(ANNA)).isEqualTo(20);
        desk.at(day(40));
        assertThat(desk.account(ANNA).balance()).isZero();
    }

    @Test
    void lots_that_were_left_in_another_partition_are_not_looked_at() {
        desk.earn(ANNA, 40, Lot.NEVER);
        LotId elsewhere = new LotId(new TransactionId(Cabinet.PARTITION + 1, 1), 1);

        desk.post(
                TransactionKind.RETURN,
                ANNA,
                posting -> posting.takeBack(ANNA, Book.ISSUED, 30, List.of(elsewhere), Clawback.DEBT));

        assertThat(desk.spendable(ANNA)).isEqualTo(10);
    }

    @Test
    void points_that_are_lost_again_do_not_pay_a_claw_back() {
        Lot own = desk.earn(ANNA, 150, day(10));
        Transaction spent = desk.spend(ANNA, 150);
        desk.at(day(12));
        desk.earn(ANNA, 70, Lot.NEVER);

        desk.post(TransactionKind.RETURN, ANNA, posting -> {
            posting.giveBack(ANNA, Book.REDEEMED, spent.id(), 0, 150, Optional.empty());
            posting.takeBack(ANNA, Book.ISSUED, 60, List.of(own.id()), Clawback.DEBT);
        });

        assertThat(desk.spendable(ANNA)).isEqualTo(10);
    }
}
