package org.loyaltyledger.till.movement;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * A second operator approves a proposed adjustment, which books it as of the time it was asked for.
 *
 * @param party whom it was proposed for
 * @param version the terms of that time
 * @param note by the second operator
 * @param formerName what the second operator was known by when proposals were recorded under display names
 */
record ApproveAdjustment(UUID id, Party party, TermsVersion version, Note note, String formerName) implements Command {

    @Override
    public void first(Needs needs) {
        needs.row(AdjustmentStore.ADJUSTMENTS, id);
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        AdjustmentRow row = books.room(AdjustmentStore.ADJUSTMENTS).look(id).orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND)
                .detail("There is no such adjustment")
                .with("adjustment", id));
        if (!row.isProposed()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The adjustment is booked already")
                    .with("transaction", row.transaction().orElseThrow());
        }
        if (row.proposedBy().equals(note.actor()) || row.proposedBy().equals(formerName)) {
            throw Problem.of(ProblemType.SECOND_PERSON_NEEDED)
                    .detail("Whoever proposed an adjustment cannot approve it")
                    .with("proposedBy", row.proposedBy());
        }
        return new Adjusting(books, version, note, false).book(row, party.active(books), Optional.of(note.actor()));
    }
}
