package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Shop.ANNA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.vault.terms.Clawback;

/** Earned points taken back, spent points given back. */
class ReturnTest {
    private final Shop shop = new Shop();

    @Test
    void B70_a_full_return_leaves_what_was_there_before_the_sale() {
        shop.earn(ANNA, 200, day(10));
        Transaction sale = shop.post(TransactionKind.SALE, ANNA, posting -> {
            posting.credit(ANNA, Book.ISSUED, 70, LotSpec.active(day(0), day(20)));
            posting.debit(ANNA, Book.REDEEMED, 150);
        });
        assertThat(shop.spendable(ANNA)).isEqualTo(120);

        shop.post(TransactionKind.RETURN, ANNA, posting -> {
            posting.takeBack(ANNA, Book.ISSUED, 70, List.of(new LotId(sale.id(), 1)), Clawback.DEBT);
            posting.giveBack(ANNA, Book.REDEEMED, sale.id(), 0, 150, Optional.empty());
        });

        assertThat(shop.spendable(ANNA)).isEqualTo(200);
        assertThat(shop.account(ANNA).debt()).isZero();
    }

    @Test
    void B75_pending_only_leaves_the_balance_alone() {
        Transaction back = takeHundredBack(Clawback.PENDING_ONLY);

        assertThat(back.entries()).extracting(Entry::points).containsExactly(-30L, 30L);
        assertThat(shop.account(ANNA).pending()).isZero();
        assertThat(shop.spendable(ANNA)).isEqualTo(40);
    }

    @Test
    void B75_within_balance_stops_at_nothing() {
        Transaction back = takeHundredBack(Clawback.WITHIN_BALANCE);

        assertThat(back.allocations()).extracting(Allocation::points).containsExactly(30L, 40L);
        assertThat(shop.account(ANNA).balance()).isZero();
        assertThat(shop.account(ANNA).debt()).isZero();
    }

    @Test
    void B75_debt_takes_all() {
        Transaction back = takeHundredBack(Clawback.DEBT);

        assertThat(back.allocations()).extracting(Allocation::points).containsExactly(30L, 40L);
        assertThat(back.entries()).extracting(Entry::points).containsExactly(-100L, 100L);
        assertThat(shop.account(ANNA).debt()).isEqualTo(30);
    }

    private Transaction takeHundredBack(Clawback policy) {
        shop.earn(ANNA, 40, Lot.NEVER);
        shop.earn(ANNA, 30, LotSpec.pending(day(0), day(9), Lot.NEVER));
        return shop.takeBack(ANNA, 100, policy);
    }

    @Test
    void the_sales_own_points_are_taken_before_others() {
        Lot otherPending = shop.earn(ANNA, 10, LotSpec.pending(day(0), day(5), day(6)));
        Lot ownPending = shop.earn(ANNA, 10, LotSpec.pending(day(0), day(9), day(10)));
        Lot other = shop.earn(ANNA, 10, day(5));
        Lot own = shop.earn(ANNA, 10, day(10));

        Transaction back = shop.takeBack(ANNA, 35, Clawback.DEBT, own, ownPending);

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
        Lot own = shop.earn(ANNA, 100, day(10));
        shop.earn(ANNA, 50, Lot.NEVER);
        shop.at(day(10));

        shop.takeBack(ANNA, 60, Clawback.DEBT, own);
        assertThat(shop.spendable(ANNA)).isEqualTo(50);
        shop.takeBack(ANNA, 60, Clawback.DEBT, own);

        assertThat(shop.spendable(ANNA)).isEqualTo(30);
        assertThat(shop.last().allocations())
                .extracting(Allocation::effect, Allocation::points)
                .containsExactly(tuple(Effect.SET_OFF, 40L), tuple(Effect.DRAWN, 20L));
    }

    @Test
    void held_points_are_not_taken_back() {
        Lot own = shop.earn(ANNA, 100, Lot.NEVER);
        shop.hold(ANNA, 70, day(1));

        shop.takeBack(ANNA, 100, Clawback.WITHIN_BALANCE, own);

        assertThat(shop.account(ANNA).balance()).isEqualTo(70);
        assertThat(shop.account(ANNA).held()).isEqualTo(70);
    }

    @Test
    void points_go_back_to_their_lots_latest_drawn_first_with_their_end() {
        Lot sooner = shop.earn(ANNA, 30, day(10));
        Lot later = shop.earn(ANNA, 50, day(20));
        Transaction spent = shop.spend(ANNA, 60);

        shop.giveBack(spent, 0, 40, Optional.empty());
        assertThat(shop.lot(sooner).remaining()).isEqualTo(10);
        assertThat(shop.lot(later).remaining()).isEqualTo(50);
        shop.giveBack(spent, 40, 20, Optional.empty());

        assertThat(shop.lot(sooner).remaining()).isEqualTo(30);
        shop.at(day(10));
        assertThat(shop.spendable(ANNA)).isEqualTo(50);
    }

    @Test
    void never_more_goes_back_than_was_spent() {
        shop.earn(ANNA, 30, day(10));
        Transaction spent = shop.spend(ANNA, 20);

        assertThatThrownBy(() -> shop.giveBack(spent, 15, 6, Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void points_whose_lot_has_run_out_are_lost() {
        shop.earn(ANNA, 30, day(10));
        Transaction spent = shop.spend(ANNA, 20);
        shop.at(day(12));

        shop.giveBack(spent, 0, 20, Optional.empty());

        assertThat(shop.account(ANNA).balance()).isZero();
        assertThat(shop.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.RETURN, day(12)), tuple(TransactionKind.EXPIRY, day(12)));
    }

    @Test
    void points_whose_lot_has_run_out_are_reinstated_for_a_time_of_grace() {
        shop.earn(ANNA, 30, day(10));
        Transaction spent = shop.spend(ANNA, 20);
        shop.at(day(12));

        shop.giveBack(spent, 0, 20, Optional.of(day(40)));

        shop.at(day(40).minusNanos(1000));
        assertThat(shop.spendable(ANNA)).isEqualTo(20);
        shop.at(day(40));
        assertThat(shop.account(ANNA).balance()).isZero();
    }

    @Test
    void points_that_are_lost_again_do_not_pay_a_claw_back() {
        Lot own = shop.earn(ANNA, 150, day(10));
        Transaction spent = shop.spend(ANNA, 150);
        shop.at(day(12));
        shop.earn(ANNA, 70, Lot.NEVER);

        shop.post(TransactionKind.RETURN, ANNA, posting -> {
            posting.giveBack(ANNA, Book.REDEEMED, spent.id(), 0, 150, Optional.empty());
            posting.takeBack(ANNA, Book.ISSUED, 60, List.of(own.id()), Clawback.DEBT);
        });

        assertThat(shop.spendable(ANNA)).isEqualTo(10);
    }
}
