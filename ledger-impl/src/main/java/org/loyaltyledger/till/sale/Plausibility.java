package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.PlausibleTerms;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/** Refuses sales that cannot be: of more money, or giving more points, than the programme's terms hold possible. */
record Plausibility(long programme, Terms terms, UUID member, Instant occurredAt) {

    /** @throws Problem limit-exceeded, if the sale is of more money than one can be */
    static void check(Terms terms, BigDecimal amount) {
        BigDecimal most = terms.limits().plausible().saleAmount();
        if (amount.compareTo(most) > 0) {
            throw refusal("The sale is of more money than the terms hold plausible.", "saleAmount")
                    .with("wanted", amount.toPlainString())
                    .with("limit", most.toPlainString());
        }
    }

    void need(Needs needs) {
        needs.counter(day());
    }

    /** @throws Problem limit-exceeded, if the sale gives more points than one can, or the member's day has more */
    void check(Books books, long points) {
        PlausibleTerms plausible = terms.limits().plausible();
        if (points > plausible.salePoints()) {
            throw refusal("The sale gives more points than the terms hold plausible.", "salePoints")
                    .with("wanted", points)
                    .with("limit", plausible.salePoints());
        }
        if (plausible.counts(points)) {
            long before = books.counted(day());
            if (before + points > plausible.dayPoints()) {
                throw refusal("The member's day has more points than the terms hold plausible.", "dayPoints")
                        .with("wanted", points)
                        .with("used", before)
                        .with("limit", plausible.dayPoints());
            }
            books.count(day(), points);
        }
    }

    private Counter day() {
        String day = Bucket.DAY.of(occurredAt, terms.zone());
        return new Counter(programme, "PLAUSIBLE/" + day + "/" + member, false);
    }

    private static Problem refusal(String detail, String bound) {
        return Problem.of(ProblemType.LIMIT_EXCEEDED).detail(detail).with("bound", "limits.plausible." + bound);
    }
}
