package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;
import static org.loyaltyledger.vault.ledger.Desk.BERT;
import static org.loyaltyledger.vault.ledger.Desk.assertRefused;

import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;

/** The books as a whole: order of transactions, bounds of numbers. */
class BooksTest {
    private static final LotSpec FOR_EVER = LotSpec.active(day(0), Lot.NEVER);

    private final Desk desk = new Desk();

    @Test
    void more_points_than_a_number_holds_are_refused_and_leave_no_trace() {
        desk.earn(ANNA, Long.MAX_VALUE, Lot.NEVER);
        Account before = desk.account(ANNA);

        assertRefused(ProblemType.LIMIT_EXCEEDED, () -> desk.earn(ANNA, 1, Lot.NEVER));

        assertThat(desk.account(ANNA)).isEqualTo(before);
        assertThat(desk.journal()).hasSize(1);
    }

    @Test
    void as_many_points_as_a_number_holds_can_be_held_and_spent() {
        desk.earn(ANNA, Long.MAX_VALUE, Lot.NEVER);

        desk.capture(desk.hold(ANNA, Long.MAX_VALUE, day(1)), Long.MAX_VALUE);

        assertThat(desk.account(ANNA).balance()).isZero();
    }

    @Test
    void debt_beyond_a_number_is_refused() {
        desk.post(TransactionKind.ADJUSTMENT, ANNA, posting -> posting.debitOwing(ANNA, Book.ADJUSTED, Long.MAX_VALUE));

        assertRefused(
                ProblemType.LIMIT_EXCEEDED,
                () -> desk.post(
                        TransactionKind.ADJUSTMENT, ANNA, posting -> posting.debitOwing(ANNA, Book.REDEEMED, 2)));
    }

    @Test
    void only_one_transaction_is_written_at_a_time() {
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.book(books -> {
                    books.open(TransactionKind.BONUS, day(0), Note.byLedger("first"), ANNA);
                    return books.open(TransactionKind.BONUS, day(0), Note.byLedger("second"), BERT);
                }));
    }

    @Test
    void a_transaction_left_open_is_noticed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.book(books -> {
                    Posting posting = books.open(TransactionKind.BONUS, day(0), Note.byLedger("open"), ANNA);
                    return posting.credit(ANNA, Book.ISSUED, 1, FOR_EVER);
                }));
    }
}
