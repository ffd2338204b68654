package org.loyaltyledger.till.movement;

import java.util.List;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Books an adjustment: points given are spendable at once, points taken must be there. */
record Adjusting(Books books, TermsVersion version, Note note, boolean dryRun) {

    Answer book(AdjustmentRow row, Standing member, Optional<String> approvedBy) {
        Posting posting = books.open(TransactionKind.ADJUSTMENT, row.occurredAt(), note, member.member());
        if (row.points() > 0) {
            posting.credit(
                    member.member(), Book.ADJUSTED, row.points(), LotPolicy.active(version.terms(), row.occurredAt()));
        } else {
            posting.debit(member.member(), Book.ADJUSTED, -row.points());
        }
        Transaction booked = posting.close(Explanations.text(List.of(reason(row)), version.number()));
        AdjustmentRow done = row.booked(approvedBy, booked.uuid());
        books.room(AdjustmentStore.ADJUSTMENTS).put(done.id(), done);
        return Answer.created(dryRun ? done.preview() : done.document(), booked.id());
    }

    private static Reason reason(AdjustmentRow row) {
        return Reason.of(
                "adjustment",
                row.points() > 0 ? "Given by an operator" : "Taken by an operator",
                "points",
                row.points());
    }
}
