package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.vault.terms.Clawback;

/** What a member owes is paid by the next points that become available, before they can be spent. */
class DebtTest {
    private final Desk desk = new Desk();

    @Test
    void L47_a_claim_beyond_the_lots_becomes_debt() {
        Lot lot = desk.earn(ANNA, 100, Lot.NEVER);
        desk.spend(ANNA, 50);
        desk.takeBack(ANNA, 100, Clawback.WITHIN_BALANCE, lot);

        desk.post(TransactionKind.ADJUSTMENT, ANNA, posting -> posting.debitOwing(ANNA, Book.ADJUSTED, 50));

        assertThat(desk.account(ANNA).remaining()).isZero();
        assertThat(desk.account(ANNA).debt()).isEqualTo(50);
        assertThat(desk.account(ANNA).balance()).isEqualTo(-50);
    }

    @Test
    void B74_later_earnings_clear_the_debt_first() {
        Lot sale = desk.earn(ANNA, 100, Lot.NEVER);
        desk.spend(ANNA, 100);
        desk.takeBack(ANNA, 100, Clawback.DEBT, sale);
        assertThat(desk.account(ANNA).balance()).isEqualTo(-100);
        assertThat(desk.account(ANNA).debt()).isEqualTo(100);

        desk.earn(ANNA, 60, Lot.NEVER);
        assertThat(desk.account(ANNA).debt()).isEqualTo(40);
        assertThat(desk.spendable(ANNA)).isZero();
        Lot last = desk.earn(ANNA, 60, Lot.NEVER);

        assertThat(desk.account(ANNA).debt()).isZero();
        assertThat(desk.spendable(ANNA)).isEqualTo(20);
        assertThat(desk.last().allocations())
                .extracting(Allocation::lot, Allocation::effect, Allocation::points)
                .containsExactly(tuple(last.id(), Effect.NETTED, 40L));
    }

    @Test
    void activation_pays_debt() {
        desk.earn(ANNA, 100, LotSpec.pending(day(0), day(5), Lot.NEVER));
        owe(30);
        assertThat(desk.account(ANNA).debt()).isEqualTo(30);

        desk.at(day(5));

        assertThat(desk.account(ANNA).debt()).isZero();
        assertThat(desk.spendable(ANNA)).isEqualTo(70);
    }

    @Test
    void activation_pays_debt_even_if_nobody_looked_before_the_points_ran_out() {
        desk.earn(ANNA, 100, LotSpec.pending(day(0), day(5), day(8)));
        owe(30);

        desk.at(day(20));

        assertThat(desk.account(ANNA).debt()).isZero();
        assertThat(desk.account(ANNA).balance()).isZero();
        desk.book(books -> books.account(ANNA));
        assertThat(desk.last().entries()).extracting(Entry::points).containsExactly(-70L, 70L);
    }

    @Test
    void points_let_go_from_a_hold_pay_debt() {
        desk.earn(ANNA, 100, Lot.NEVER);
        Hold voided = desk.hold(ANNA, 50, day(1));
        Hold captured = desk.hold(ANNA, 50, day(1));
        owe(70);
        assertThat(desk.account(ANNA).debt()).isEqualTo(70);

        desk.capture(captured, 20);
        assertThat(desk.account(ANNA).debt()).isEqualTo(40);
        desk.release(voided);

        assertThat(desk.account(ANNA).debt()).isZero();
        assertThat(desk.spendable(ANNA)).isEqualTo(10);
    }

    @Test
    void points_given_back_pay_debt() {
        desk.earn(ANNA, 100, Lot.NEVER);
        Transaction spent = desk.spend(ANNA, 100);
        owe(30);

        desk.giveBack(spent, 0, 100, Optional.empty());

        assertThat(desk.account(ANNA).debt()).isZero();
        assertThat(desk.spendable(ANNA)).isEqualTo(70);
    }

    @Test
    void points_that_ran_out_before_there_was_debt_pay_none_of_it() {
        desk.at(day(15));
        owe(30);
        desk.at(day(20));
        desk.earn(ANNA, 100, LotSpec.active(day(0), day(10)));

        assertThat(desk.account(ANNA).debt()).isEqualTo(30);
        assertThat(desk.account(ANNA).balance()).isEqualTo(-30);
    }

    @Test
    void points_recorded_after_their_end_pay_the_debt_that_there_was_in_their_time() {
        owe(30);
        desk.at(day(20));
        desk.earn(ANNA, 100, LotSpec.active(day(0), day(10)));

        assertThat(desk.account(ANNA).debt()).isZero();
        assertThat(desk.account(ANNA).balance()).isZero();
    }

    private void owe(long points) {
        desk.post(TransactionKind.ADJUSTMENT, ANNA, posting -> posting.debitOwing(ANNA, Book.ADJUSTED, points));
    }
}
