package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.date;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;
import static org.loyaltyledger.vault.ledger.Desk.BERT;
import static org.loyaltyledger.vault.ledger.Desk.assertRefused;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.RoundUp;

/** Points that change hands: transfers, merged members, closed members. */
class MovementTest {
    private final Desk desk = new Desk();

    @Test
    void L42_moved_points_start_anew_or_keep_their_end() {
        ExpiryPolicy oneMonth = new ExpiryPolicy.Rolling(Period.ofMonths(1), RoundUp.DAY);
        desk.at(date("2026-01-10"));
        desk.earn(
                ANNA, 20, oneMonth.expiresAt(date("2026-01-10"), ZoneOffset.UTC).orElseThrow());
        desk.at(date("2026-01-25"));
        Instant reset = oneMonth.expiresAt(date("2026-01-25"), ZoneOffset.UTC).orElseThrow();

        desk.transfer(ANNA, BERT, 10, lot -> LotSpec.active(lot.earnedAt(), reset));
        desk.transfer(ANNA, BERT, 10, lot -> LotSpec.like(lot, Lot.NEVER));

        assertThat(desk.ledger().lotsOf(BERT))
                .extracting(Lot::points, Lot::expiresAt)
                .containsExactly(tuple(10L, date("2026-02-26")), tuple(10L, date("2026-02-11")));
    }

    @Test
    void L42_pending_held_and_expired_points_cannot_move() {
        desk.earn(ANNA, 10, LotSpec.pending(day(0), day(9), Lot.NEVER));
        desk.earn(ANNA, 20, day(1));
        desk.earn(ANNA, 30, Lot.NEVER);
        desk.hold(ANNA, 25, day(9));
        desk.at(day(1));

        assertRefused(
                ProblemType.INSUFFICIENT_POINTS,
                () -> desk.transfer(ANNA, BERT, 26, lot -> LotSpec.like(lot, Lot.NEVER)));
        desk.transfer(ANNA, BERT, 25, lot -> LotSpec.like(lot, Lot.NEVER));

        assertThat(desk.spendable(BERT)).isEqualTo(25);
    }

    @Test
    void moved_points_pay_what_the_receiver_owes() {
        desk.earn(ANNA, 50, Lot.NEVER);
        owe(BERT, 20);

        desk.transfer(ANNA, BERT, 50, lot -> LotSpec.like(lot, Lot.NEVER));

        assertThat(desk.account(BERT).debt()).isZero();
        assertThat(desk.spendable(BERT)).isEqualTo(30);
    }

    @Test
    void a_merged_member_keeps_every_lot_with_its_terms() {
        desk.earn(ANNA, 10, day(10));
        desk.earn(ANNA, 20, LotSpec.pending(day(0), day(5), day(15)));
        desk.earn(ANNA, 30, LotSpec.sliding(day(0), day(40)));
        desk.earn(BERT, 1, LotSpec.sliding(day(0), day(30)));

        desk.merge(ANNA, BERT);

        assertThat(desk.account(ANNA)).matches(account -> account.balance() == 0 && account.pending() == 0);
        assertThat(desk.account(BERT).balance()).isEqualTo(61);
        assertThat(desk.account(BERT).pending()).isEqualTo(20);
        desk.at(day(39));
        assertThat(desk.account(BERT).balance())
                .as("what keeps points alive keeps those of both alive")
                .isEqualTo(31);
        desk.at(day(40));
        assertThat(desk.account(BERT).balance()).isZero();
    }

    @Test
    void more_lots_than_a_transaction_makes_arrive_in_several() {
        desk.book(books -> {
            for (int i = 0; i < 5_000; i++) {
                Posting sale = books.open(TransactionKind.SALE, day(0), Note.byLedger("sale"), ANNA);
                sale.credit(ANNA, Book.ISSUED, 1, LotSpec.active(day(0).minusSeconds(i), day(1 + i % 7)));
                sale.close("");
            }
            return books;
        });

        desk.merge(ANNA, BERT);

        assertThat(desk.ledger().lotsOf(BERT).size()).isEqualTo(5_000);
        assertThat(desk.spendable(BERT)).isEqualTo(5_000);
    }

    @Test
    void a_merged_members_debt_is_paid_by_the_others_points() {
        owe(ANNA, 30);
        desk.earn(BERT, 50, Lot.NEVER);

        desk.merge(ANNA, BERT);

        assertThat(desk.account(ANNA).debt()).isZero();
        assertThat(desk.account(BERT).debt()).isZero();
        assertThat(desk.spendable(BERT)).isEqualTo(20);
    }

    @Test
    void a_member_with_open_holds_is_not_closed() {
        desk.earn(ANNA, 50, Lot.NEVER);
        desk.hold(ANNA, 20, day(1));

        assertRefused(ProblemType.CONFLICT, () -> close(ANNA));
        desk.at(day(1));
        close(ANNA);
    }

    @Test
    void open_holds_go_on_in_the_account_that_their_member_is_merged_into() {
        desk.earn(ANNA, 50, day(3));
        Hold captured = desk.hold(ANNA, 20, day(5));
        Hold voided = desk.hold(ANNA, 10, day(5));
        Hold timedOut = desk.hold(ANNA, 5, day(2));
        owe(BERT, 40);

        desk.merge(ANNA, BERT);

        assertThat(desk.account(ANNA).held()).isZero();
        assertThat(desk.account(BERT)).matches(account -> account.held() == 35 && account.debt() == 25);
        Hold moved = desk.hold(timedOut);
        assertThat(moved)
                .matches(hold -> hold.account().equals(BERT) && hold.expiresAt().equals(day(2)));
        desk.capture(desk.hold(captured), 15);
        assertThat(desk.account(BERT)).matches(account -> account.held() == 15 && account.debt() == 20);
        desk.release(desk.hold(voided));
        assertThat(desk.account(BERT)).matches(account -> account.held() == 5 && account.debt() == 10);
        desk.at(day(2));
        assertThat(desk.hold(moved).state()).isEqualTo(Hold.State.TIMED_OUT);
        assertThat(desk.account(BERT)).matches(account -> account.held() == 0 && account.debt() == 5);
    }

    @Test
    void a_return_after_a_merge_takes_back_from_the_lot_that_continues_the_sales_own() {
        Lot own = desk.earn(ANNA, 50, Lot.NEVER);
        Lot sooner = desk.earn(BERT, 30, day(9));
        desk.merge(ANNA, BERT);

        desk.post(
                TransactionKind.RETURN,
                BERT,
                posting -> posting.takeBack(BERT, Book.ISSUED, 50, List.of(own.id()), Clawback.DEBT));

        assertThat(desk.lot(sooner).remaining()).isEqualTo(30);
        assertThat(desk.account(BERT)).matches(account -> account.balance() == 30 && account.debt() == 0);
    }

    @Test
    void points_live_on_that_would_not_have_run_out_had_the_two_been_one() {
        desk.earn(ANNA, 100, LotSpec.sliding(day(0), day(10)));
        desk.at(day(5));
        desk.earn(BERT, 5, LotSpec.sliding(day(5), day(15)));
        desk.at(day(12));
        assertThat(desk.spendable(ANNA)).isZero();

        desk.merge(ANNA, BERT);

        assertThat(desk.spendable(BERT)).isEqualTo(105);
        desk.at(day(15));
        assertThat(desk.spendable(BERT)).isZero();
    }

    @Test
    void lots_left_as_booked_for_a_spend_go_to_their_places_when_a_late_sale_covers_it() {
        desk.earn(BERT, 72, LotSpec.active(day(0), Lot.NEVER));
        desk.earn(ANNA, 71, LotSpec.active(day(0), day(7)).withPriority(1));
        desk.at(day(5));
        desk.spend(ANNA, 44);
        desk.at(day(16));
        desk.spend(BERT, 32);
        desk.at(day(20));
        // One member would have spent 44 of the 72, and been refused 32.
        desk.merge(BERT, ANNA);
        assertThat(desk.spendable(ANNA)).isEqualTo(40);

        desk.earn(ANNA, 41, LotSpec.active(day(13), day(31)));

        assertThat(desk.spendable(ANNA)).isEqualTo(28 + 9);
        desk.at(day(31));
        assertThat(desk.spendable(ANNA)).isEqualTo(28);
    }

    @Test
    void points_given_back_to_a_merged_member_reach_the_other() {
        desk.earn(ANNA, 50, day(10));
        Transaction spent = desk.spend(ANNA, 40);
        desk.merge(ANNA, BERT);

        desk.post(
                TransactionKind.RETURN,
                BERT,
                posting -> posting.giveBack(BERT, Book.REDEEMED, spent.id(), 0, 40, Optional.empty()));

        assertThat(desk.spendable(BERT)).isEqualTo(50);
        desk.at(day(10));
        assertThat(desk.spendable(BERT)).isZero();
    }

    @Test
    void closing_forfeits_everything() {
        desk.earn(ANNA, 10, day(10));
        desk.earn(ANNA, 20, LotSpec.pending(day(0), day(5), day(15)));
        close(ANNA);

        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.account(ANNA).pending()).isZero();
        assertThat(desk.ledger()
                        .accounts()
                        .get(Book.FORFEITED.in(Cabinet.PARTITION))
                        .balance())
                .isEqualTo(30);
    }

    @Test
    void closing_writes_debt_off() {
        owe(ANNA, 30);
        close(ANNA);

        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.account(ANNA).debt()).isZero();
    }

    private void close(UUID member) {
        desk.post(TransactionKind.FORFEIT, member, posting -> posting.clear(member, Book.FORFEITED));
    }

    private void owe(UUID member, long points) {
        desk.post(TransactionKind.ADJUSTMENT, member, posting -> posting.debitOwing(member, Book.ADJUSTED, points));
    }
}
