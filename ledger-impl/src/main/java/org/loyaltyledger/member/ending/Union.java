package org.loyaltyledger.member.ending;

import java.util.List;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;

/**
 * Everything one member has becomes another one's: lots on their own terms, pending ones too, and debt. One transaction
 * in one partition; between two, a transaction in each, which meet in {@link Book#TRANSIT}. Lots that are more than one
 * transaction makes arrive in several.
 */
record Union(Books books, Note note) {

    /** @return the transaction of the member that ends */
    Transaction of(Standing stays, Standing ends) {
        boolean together = stays.partition() == ends.partition()
                && books.lots().open(ends.member()).size() <= LotId.MOST;
        return together ? within(stays, ends) : between(stays, ends);
    }

    private Transaction within(Standing stays, Standing ends) {
        Posting posting = books.open(TransactionKind.MERGE, books.now(), note, ends.member(), stays.member());
        posting.merge(ends.member(), stays.member());
        return posting.close("");
    }

    private Transaction between(Standing stays, Standing ends) {
        Account account = books.account(ends.member());
        List<Lot> lots = books.lots().open(ends.member());
        Posting leaving = books.open(TransactionKind.MERGE, books.now(), note, ends.member());
        leaving.clear(ends.member(), Book.TRANSIT);
        Transaction left = leaving.close("");
        Note arrival = new Note(note.actor(), note.reason(), left.uuid().toString(), note.termsVersion());
        for (int from = 0; from == 0 || from < lots.size(); from += LotId.MOST) {
            int to = Math.min(lots.size(), from + LotId.MOST);
            Posting arriving = books.open(TransactionKind.MERGE, books.now(), arrival, stays.member());
            lots.subList(from, to)
                    .forEach(lot -> arriving.credit(
                            stays.member(), Book.TRANSIT, lot.remaining(), LotSpec.like(lot, account.slidesTo())));
            if (account.debt() > 0 && to == lots.size()) {
                arriving.debitOwing(stays.member(), Book.TRANSIT, account.debt());
            }
            arriving.close("");
        }
        return left;
    }
}
