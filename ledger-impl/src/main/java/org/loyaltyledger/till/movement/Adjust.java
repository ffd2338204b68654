package org.loyaltyledger.till.movement;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * An operator gives or takes points. Above the limit of the terms this is a proposal, and nothing is booked yet.
 *
 * @param id of the adjustment to be
 * @param adjustment what is asked for, with its business time
 * @param dryRun only to be told, not to be booked
 */
record Adjust(UUID id, Party party, NewAdjustment adjustment, TermsVersion version, Note note, boolean dryRun)
        implements Command {

    private static final int ACCEPTED = 202;

    @Override
    public void first(Needs needs) {
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Times.check(version.terms(), adjustment.occurredAt(), books.now());
        Standing member = party.active(books);
        AdjustmentRow row = new AdjustmentRow(
                id,
                party.programme(),
                member.member(),
                adjustment.points(),
                adjustment.reason(),
                adjustment.occurredAt(),
                note.actor(),
                Optional.empty(),
                Optional.empty());
        if (needsSecondPerson()) {
            books.room(AdjustmentStore.ADJUSTMENTS).put(id, row);
            return new Answer(ACCEPTED, dryRun ? row.preview() : row.document(), Optional.empty());
        }
        return new Adjusting(books, version, note, dryRun).book(row, member, Optional.empty());
    }

    private boolean needsSecondPerson() {
        return Math.abs(adjustment.points()) > version.terms().limits().adjustmentSecondPerson();
    }
}
