package org.loyaltyledger.member.ending;

import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.member.MergeConsequence;
import org.loyaltyledger.api.member.MergeReceipt;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.vault.ledger.AccountMerge;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Two enrolments of one person become one member, with all lots (each keeps its terms), open holds, debt and identifiers, and
 * with everything else as if they had been one from the beginning.
 *
 * @param version the terms in force; empty: the programme has none yet
 */
public record MergeInto(Party survivor, Party from, Note note, Optional<TermsVersion> version, Ties ties)
        implements Command {

    @Override
    public void first(Needs needs) {
        survivor.first(needs);
        from.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        survivor.then(books, needs);
        from.then(books, needs);
        survivor.find(books).ifPresent(member -> need(books, needs, member));
        from.find(books).ifPresent(member -> need(books, needs, member));
    }

    private void need(Books books, Needs needs, Standing member) {
        needs.history(member.member());
        ties.needMerge(books, needs, member);
    }

    @Override
    public Answer decide(Books books) {
        Standing stays = active(survivor, books);
        Standing ends = active(from, books);
        if (stays.member().equals(ends.member())) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The two are one member already")
                    .with("member", stays.member());
        }
        books.account(ends.member());
        long points = books.account(ends.member()).balance();
        Transaction transaction = new AccountMerge(books, note, ends.member(), stays.member()).book();
        ends.mergeInto(stays.member(), books);
        Standing united = stays.absorb(ends, books);
        List<Followed> followed =
                ties.join(books, new MemberMerge(united, stays, ends, books.now(), version, note.actor()));
        return Answer.ok(
                new MergeReceipt(
                        stays.member(), ends.member(), points, transaction.uuid(), consequences(books, followed)),
                transaction.id());
    }

    private static List<MergeConsequence> consequences(Books books, List<Followed> followed) {
        return followed.stream()
                .map(one -> new MergeConsequence(
                        one.source(),
                        one.text(),
                        one.points(),
                        one.transaction().map(id -> id.uuid(books.now())).orElse(null),
                        one.figures()))
                .toList();
    }

    private static Standing active(Party party, Books books) {
        party.itself(books);
        return party.active(books);
    }
}
