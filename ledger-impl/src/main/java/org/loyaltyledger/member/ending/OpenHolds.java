package org.loyaltyledger.member.ending;

import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Books;

/** Somebody waits for points under a hold; its member cannot end before. */
final class OpenHolds {

    private OpenHolds() {}

    /** @throws Problem conflict, if the member has an open hold */
    static void refuse(Books books, Standing standing) {
        int open = books.holds().open(standing.member()).size();
        if (open > 0) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The member has open holds; capture or void them first")
                    .with("member", standing.member())
                    .with("holds", open)
                    .repeatable();
        }
    }
}
