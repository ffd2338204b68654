package org.loyaltyledger.till.sale;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.sale.award.Count;
import org.loyaltyledger.till.sale.award.Counting;
import org.loyaltyledger.till.sale.award.Used;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.Velocity;

/** The counters of a member's sales at an instant: of limits on points, and of how many sales there may be. */
public final class Limits {

    private final long programme;
    private final Terms terms;
    private final String member;
    private final Instant occurredAt;
    private final Map<String, Boolean> names;
    private final Plausibility plausibility;

    public Limits(long programme, Terms terms, UUID member, Instant occurredAt) {
        this.programme = programme;
        this.terms = terms;
        this.member = member.toString();
        this.occurredAt = occurredAt;
        this.plausibility = new Plausibility(programme, terms, member, occurredAt);
        this.names = Counting.names(terms, this.member, occurredAt);
    }

    public void need(Needs needs) {
        names.forEach((name, shared) -> needs.counter(new Counter(programme, name, shared)));
        terms.limits().velocity().forEach(velocity -> needs.counter(counter(velocity)));
        plausibility.need(needs);
    }

    /** @throws Problem limit-exceeded, if no sale gives so many points */
    void mustBePlausible(Books books, long points) {
        plausibility.check(books, points);
    }

    /** What is used up so far. */
    public Used used(Books books) {
        return used(books, Map.of());
    }

    /**
     * What is used up so far.
     *
     * @param later what was used by sales that happened afterwards
     */
    Used used(Books books, Map<Counter, Long> later) {
        return name -> books.counted(counter(name)) - later.getOrDefault(counter(name), 0L);
    }

    /** Counts points that one rule gives, or with a minus takes back. */
    public void count(Books books, String rule, long points) {
        if (points != 0) {
            Counting.of(rule, points, terms, member, occurredAt).forEach(count -> add(books, count));
        }
    }

    public void add(Books books, Count count) {
        books.count(counter(count.counter()), count.points());
    }

    /** Counts one more sale. @throws Problem velocity-exceeded */
    void countSale(Books books) {
        for (Velocity velocity : terms.limits().velocity()) {
            Counter counter = counter(velocity);
            long before = books.counted(counter);
            if (before >= velocity.sales()) {
                throw Problem.of(ProblemType.VELOCITY_EXCEEDED)
                        .detail("The member has made as many sales in this period as the terms allow.")
                        .with("period", velocity.period())
                        .with("limit", velocity.sales());
            }
            books.count(counter, 1);
        }
    }

    private Counter counter(String name) {
        return new Counter(programme, name, names.getOrDefault(name, false));
    }

    private Counter counter(Velocity velocity) {
        String stretch = velocity.period().of(occurredAt, terms.zone());
        return new Counter(programme, "VELOCITY/" + velocity.period() + "/" + stretch + "/" + member, false);
    }
}
