package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.loyaltyledger.vault.ledger.Days.date;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;
import static org.loyaltyledger.vault.ledger.Desk.assertRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;

/** Points that activate and run out by themselves. */
class ExpiryTest {
    private final Desk desk = new Desk();

    @Test
    void L43_what_was_spent_does_not_run_out_again() {
        desk.at(date("2026-01-01"));
        desk.earn(ANNA, 300, date("2026-03-01"));
        desk.at(date("2026-02-01"));
        desk.earn(ANNA, 200, date("2026-04-01"));
        desk.at(date("2026-02-15"));
        desk.spend(ANNA, 200);

        desk.at(date("2026-04-01"));

        assertThat(desk.account(ANNA).balance()).isZero();
        assertRefused(ProblemType.INSUFFICIENT_POINTS, () -> desk.spend(ANNA, 1));
    }

    @Test
    void L56_points_given_back_run_out_with_their_lot() {
        desk.earn(ANNA, 10, day(10));
        Transaction spent = desk.spend(ANNA, 5);
        desk.giveBack(spent, 0, 2, Optional.empty());

        desk.at(day(10));
        Transaction sweep = desk.book(books -> {
            Settlement.settle(books, ANNA);
            return books.journal().get(0);
        });

        assertThat(sweep.kind()).isEqualTo(TransactionKind.EXPIRY);
        assertThat(sweep.entries()).extracting(Entry::points).containsExactly(-7L, 7L);
    }

    @Test
    void L57_every_kind_of_movement_in_one_balance() {
        desk.earn(ANNA, 300, day(10));
        desk.earn(ANNA, 400, Lot.NEVER);
        desk.earn(ANNA, 40, LotSpec.pending(day(0), day(5), Lot.NEVER));
        desk.earn(ANNA, 10, LotSpec.pending(day(0), day(90), Lot.NEVER));
        desk.at(day(10));
        desk.post(TransactionKind.ADJUSTMENT, ANNA, posting -> posting.debit(ANNA, Book.ADJUSTED, 30));
        desk.spend(ANNA, 250);

        assertThat(desk.spendable(ANNA)).isEqualTo(160);
        assertThat(desk.account(ANNA).pending()).isEqualTo(10);
        assertThat(desk.ledger()
                        .accounts()
                        .get(Book.EXPIRED.in(Cabinet.PARTITION))
                        .balance())
                .isEqualTo(300);
    }

    @Test
    void L58_at_the_day_boundary_points_activate_before_others_run_out() {
        desk.earn(ANNA, 10, date("2027-01-01"));
        desk.earn(ANNA, 20, LotSpec.pending(day(0), date("2027-01-01"), date("2028-01-01")));

        desk.at(date("2027-01-01"));
        desk.spend(ANNA, 20);

        assertThat(desk.journal().subList(2, 5))
                .extracting(Transaction::kind, Transaction::occurredAt)
                .containsExactly(
                        tuple(TransactionKind.ACTIVATION, date("2027-01-01")),
                        tuple(TransactionKind.EXPIRY, date("2027-01-01")),
                        tuple(TransactionKind.REDEMPTION, date("2027-01-01")));
    }

    @Test
    void at_one_instant_holds_time_out_before_points_run_out() {
        desk.earn(ANNA, 10, day(5));
        desk.hold(ANNA, 4, day(5));

        desk.at(day(5));
        desk.book(books -> books.account(ANNA));

        assertThat(desk.journal())
                .extracting(Transaction::kind)
                .endsWith(TransactionKind.TIME_OUT, TransactionKind.EXPIRY);
        assertThat(desk.last().entries()).extracting(Entry::points).containsExactly(-10L, 10L);
    }

    @Test
    void the_end_is_exclusive() {
        desk.earn(ANNA, 10, day(10));

        desk.at(day(10).minusNanos(1000));
        assertThat(desk.spendable(ANNA)).isEqualTo(10);
        desk.at(day(10));
        assertThat(desk.spendable(ANNA)).isZero();
    }

    @Test
    void what_falls_due_is_booked_at_its_own_time_in_its_own_order() {
        desk.earn(ANNA, 30, day(9));
        desk.earn(ANNA, 20, day(5));
        desk.earn(ANNA, 10, LotSpec.pending(day(0), day(7), day(8)));

        desk.at(day(30));
        desk.book(books -> books.account(ANNA));

        assertThat(desk.journal().subList(3, 7))
                .extracting(Transaction::kind, Transaction::occurredAt, Transaction::recordedAt)
                .containsExactly(
                        tuple(TransactionKind.EXPIRY, day(5), day(30)),
                        tuple(TransactionKind.ACTIVATION, day(7), day(30)),
                        tuple(TransactionKind.EXPIRY, day(8), day(30)),
                        tuple(TransactionKind.EXPIRY, day(9), day(30)));
    }

    @Test
    void a_late_credit_that_has_run_out_already_is_booked_and_runs_out_in_its_own_time() {
        desk.earn(ANNA, 1, Lot.NEVER);
        desk.at(day(40));
        desk.earn(ANNA, 10, LotSpec.active(day(2), day(32)));

        assertThat(desk.spendable(ANNA)).isEqualTo(1);
        assertThat(desk.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.EXPIRY, day(32)));
    }

    @Test
    void a_late_credit_whose_points_were_to_activate_meanwhile_is_active() {
        desk.at(day(40));
        desk.earn(ANNA, 10, LotSpec.pending(day(2), day(32), Lot.NEVER));

        assertThat(desk.spendable(ANNA)).isEqualTo(10);
    }

    @Test
    void points_that_await_an_event_are_cancelled_without_it() {
        desk.earn(ANNA, 10, LotSpec.awaiting(day(0), day(14)));
        assertThat(desk.account(ANNA).pending()).isEqualTo(10);

        desk.at(day(14));
        desk.book(books -> books.account(ANNA));

        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.journal()).extracting(Transaction::kind).endsWith(TransactionKind.CANCELLATION);
        assertThat(desk.ledger()
                        .accounts()
                        .get(Book.ISSUED.in(Cabinet.PARTITION))
                        .balance())
                .isZero();
    }

    @Test
    void points_that_await_an_event_are_spendable_once_it_came() {
        Lot awaiting = desk.earn(ANNA, 10, LotSpec.awaiting(day(0), day(14)));

        desk.at(day(3));
        desk.post(TransactionKind.ACTIVATION, ANNA, posting -> posting.activate(awaiting.id(), day(33)));

        desk.at(day(33).minusNanos(1000));
        assertThat(desk.spendable(ANNA)).isEqualTo(10);
        desk.at(day(33));
        assertThat(desk.spendable(ANNA)).isZero();
    }

    @Test
    void a_late_credit_whose_event_never_came_is_cancelled_at_once() {
        desk.at(day(40));
        desk.earn(ANNA, 10, LotSpec.awaiting(day(2), day(16)));

        assertThat(desk.account(ANNA).balance()).isZero();
        assertThat(desk.journal())
                .extracting(Transaction::kind, Transaction::occurredAt)
                .endsWith(tuple(TransactionKind.CANCELLATION, day(16)));
    }

    @Test
    void activity_moves_the_end_of_all_sliding_points() {
        desk.earn(ANNA, 10, LotSpec.sliding(day(0), day(90)));
        desk.at(day(60));
        desk.earn(ANNA, 5, LotSpec.sliding(day(60), day(150)));
        desk.at(day(100));
        desk.post(TransactionKind.REDEMPTION, ANNA, posting -> {
            posting.debit(ANNA, Book.REDEEMED, 1);
            posting.slide(ANNA, day(190));
        });

        desk.at(day(190).minusNanos(1000));
        assertThat(desk.spendable(ANNA)).isEqualTo(14);
        desk.at(day(190));
        assertThat(desk.spendable(ANNA)).isZero();
    }

    @Test
    void a_late_activity_never_shortens_sliding_points() {
        desk.earn(ANNA, 10, LotSpec.sliding(day(20), day(110)));
        desk.earn(ANNA, 5, LotSpec.sliding(day(3), day(93)));

        desk.at(day(109));
        assertThat(desk.spendable(ANNA)).isEqualTo(15);
    }

    @Test
    void the_clock_of_sliding_points_that_await_an_event_starts_when_it_comes() {
        LotSpec awaiting = new LotSpec(Lot.Phase.AWAITING, day(60), Lot.NEVER, true, day(30), day(0), 0, "", null);
        Lot lot = desk.earn(ANNA, 10, awaiting);

        desk.at(day(59));
        desk.post(TransactionKind.ACTIVATION, ANNA, posting -> posting.activate(lot.id(), day(89)));

        desk.at(day(89).minusNanos(1000));
        assertThat(desk.spendable(ANNA)).isEqualTo(10);
        desk.at(day(89));
        assertThat(desk.spendable(ANNA)).isZero();
    }
}
