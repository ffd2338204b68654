package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.vault.ledger.Days.day;
import static org.loyaltyledger.vault.ledger.Desk.ANNA;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Very many lots that end together. */
class CrowdOfLotsTest {
    private static final int MANY = 2_500;

    private final Desk desk = new Desk();

    @Test
    void aTransactionSettlesSoManyAndTheNextOnesTheRest() {
        give();
        desk.at(day(10));

        List<Transaction> sweep = desk.book(books -> {
            Settlement.settle(books, ANNA);
            return List.copyOf(books.journal());
        });

        assertThat(sweep).extracting(Transaction::kind).containsOnly(TransactionKind.EXPIRY);
        assertThat(sweep)
                .extracting(transaction -> transaction.allocations().size())
                .containsExactly(1_000, 1_000, 500);
        assertThat(desk.account(ANNA).balance()).isZero();
    }

    @Test
    void inPiecesTheSameIsBookedAsAtOnce() {
        give();
        desk.at(day(10));

        int pieces = 0;
        int settled;
        do {
            settled = desk.book(books -> Settlement.settle(books, ANNA, 700));
            pieces++;
        } while (settled >= 700);

        assertThat(pieces).isGreaterThan(1);
        assertThat(desk.ledger().accounts().get(ANNA).balance()).isZero();
        assertThat(desk.ledger().accounts().get(ANNA).nextDue()).isEqualTo(Lot.NEVER);
        assertThat(desk.ledger()
                        .accounts()
                        .get(Book.EXPIRED.in(Cabinet.PARTITION))
                        .balance())
                .isEqualTo(MANY);
    }

    private void give() {
        desk.post(TransactionKind.BONUS, ANNA, posting -> {
            for (int n = 0; n < MANY; n++) {
                posting.credit(ANNA, Book.ISSUED, 1, LotSpec.active(day(0).minusSeconds(n), day(10)));
            }
        });
    }
}
