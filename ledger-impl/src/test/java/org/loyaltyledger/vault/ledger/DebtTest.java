package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Shop.ANNA;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.vault.terms.Clawback;

/** What a member owes is paid by the next points that become available, before they can be spent. */
class DebtTest {
    private final Shop shop = new Shop();

    @Test
    void L47_a_claim_beyond_the_lots_becomes_debt() {
        Lot lot = shop.earn(ANNA, 100, Lot.NEVER);
        shop.spend(ANNA, 50);
        shop.takeBack(ANNA, 100, Clawback.WITHIN_BALANCE, lot);

        shop.post(TransactionKind.ADJUSTMENT, ANNA, posting -> posting.debitOwing(ANNA, Book.ADJUSTED, 50));

        assertThat(shop.account(ANNA).remaining()).isZero();
        assertThat(shop.account(ANNA).debt()).isEqualTo(50);
        assertThat(shop.account(ANNA).balance()).isEqualTo(-50);
    }

    @Test
    void B74_later_earnings_clear_the_debt_first() {
        Lot sale = shop.earn(ANNA, 100, Lot.NEVER);
        shop.spend(ANNA, 100);
        shop.takeBack(ANNA, 100, Clawback.DEBT, sale);
        assertThat(shop.account(ANNA).balance()).isEqualTo(-100);
        assertThat(shop.account(ANNA).debt()).isEqualTo(100);

        shop.earn(ANNA, 60, Lot.NEVER);
        assertThat(shop.account(ANNA).debt()).isEqualTo(40);
        assertThat(shop.spendable(ANNA)).isZero();
        Lot last = shop.earn(ANNA, 60, Lot.NEVER);

        assertThat(shop.account(ANNA).debt()).isZero();
        assertThat(shop.spendable(ANNA)).isEqualTo(20);
        assertThat(shop.last().allocations())
                .extracting(Allocation::lot, Allocation::effect, Allocation::points)
                .containsExactly(tuple(last.id(), Effect.NETTED, 40L));
    }

    @Test
    void activation_pays_debt() {
        shop.earn(ANNA, 100, LotSpec.pending(day(0), day(5), Lot.NEVER));
        owe(30);
        assertThat(shop.account(ANNA).debt()).isEqualTo(30);

        shop.at(day(5));

        assertThat(shop.account(ANNA).debt()).isZero();
        assertThat(shop.spendable(ANNA)).isEqualTo(70);
    }

    @Test
    void activation_pays_debt_even_if_nobody_looked_before_the_points_ran_out() {
        shop.earn(ANNA, 100, LotSpec.pending(day(0), day(5), day(8)));
        owe(30);

        shop.at(day(20));

        assertThat(shop.account(ANNA).debt()).isZero();
        assertThat(shop.account(ANNA).balance()).isZero();
        shop.book(books -> books.account(ANNA));
        assertThat(shop.last().entries()).extracting(Entry::points).containsExactly(-70L, 70L);
    }

    @Test
    void points_let_go_from_a_hold_pay_debt() {
        shop.earn(ANNA, 100, Lot.NEVER);
        Hold voided = shop.hold(ANNA, 50, day(1));
        Hold captured = shop.hold(ANNA, 50, day(1));
        owe(70);
        assertThat(shop.account(ANNA).debt()).isEqualTo(70);

        shop.capture(captured, 20);
        assertThat(shop.account(ANNA).debt()).isEqualTo(40);
        shop.release(voided);

        assertThat(shop.account(ANNA).debt()).isZero();
        assertThat(shop.spendable(ANNA)).isEqualTo(10);
    }

    @Test
    void points_given_back_pay_debt() {
        shop.earn(ANNA, 100, Lot.NEVER);
        Transaction spent = shop.spend(ANNA, 100);
        owe(30);

        shop.giveBack(spent, 0, 100, Optional.empty());

        assertThat(shop.account(ANNA).debt()).isZero();
        assertThat(shop.spendable(ANNA)).isEqualTo(70);
    }

    @Test
    void points_that_have_run_out_already_pay_no_debt() {
        owe(30);
        shop.at(day(20));
        shop.earn(ANNA, 100, LotSpec.active(day(0), day(10)));

        assertThat(shop.account(ANNA).debt()).isEqualTo(30);
        assertThat(shop.account(ANNA).balance()).isEqualTo(-30);
    }

    private void owe(long points) {
        shop.post(TransactionKind.ADJUSTMENT, ANNA, posting -> posting.debitOwing(ANNA, Book.ADJUSTED, points));
    }
}
