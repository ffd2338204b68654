package org.loyaltyledger.till.reassessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.till.returns.rule.Remains;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.award.Count;
import org.loyaltyledger.till.sale.award.Counting;
import org.loyaltyledger.till.sale.award.Used;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * How much of a member's limits is used up when sales are gone through in order: what is used up by now, less what those
 * from there on were counted for, and more as each is evaluated again. Limits that members share are left out of account:
 * what a rule gives that draws on them is first come, first served.
 */
final class LimitUsage {

    private final Books books;
    private final long programme;
    private final UUID member;
    private final Map<String, Long> now = new HashMap<>();
    private final Map<String, Long> differences = new LinkedHashMap<>();

    LimitUsage(Books books, long programme, UUID member) {
        this.books = books;
        this.programme = programme;
        this.member = member;
    }

    /** What a fact that lies ahead was counted for is not used yet. */
    void forget(Fact fact, TermsVersion version) {
        count(fact, fact.sale().orElseThrow(), version, -1);
    }

    /** A fact is gone through with the awards as they should be. */
    void pass(Fact fact, SaleRow sale, TermsVersion version) {
        count(fact, sale, version, 1);
    }

    Used used(Terms terms, SaleRow sale) {
        Map<String, Boolean> names =
                Counting.names(terms, member.toString(), sale.sale().occurredAt());
        return name -> names.getOrDefault(name, false) ? 0 : of(name);
    }

    /** What was left out so far. */
    Map<Counter, Long> forgotten() {
        Map<Counter, Long> all = new HashMap<>();
        differences.forEach((name, by) -> all.put(counter(name), -by));
        return all;
    }

    /** Puts what changed into the books. */
    void put() {
        differences.forEach((name, by) -> {
            if (by != 0) {
                books.count(counter(name), by);
            }
        });
    }

    private long of(String name) {
        return now.computeIfAbsent(name, unknown -> books.counted(counter(unknown)));
    }

    private void count(Fact fact, SaleRow sale, TermsVersion version, int sign) {
        Terms terms = sale.entitled(version.terms());
        List<Long> more =
                switch (fact.kind()) {
                    case SALE ->
                        sale.given().stream().map(given -> given.points()).toList();
                    case RETURN -> freed(sale, version, fact.before(), fact.after());
                    case EVENT -> List.of();
                };
        Map<String, Boolean> shared =
                Counting.names(terms, member.toString(), sale.sale().occurredAt());
        for (int i = 0; i < more.size(); i++) {
            long points = sign * more.get(i);
            if (points != 0) {
                for (Count count : Counting.of(
                        sale.given().get(i).rule(),
                        points,
                        terms,
                        member.toString(),
                        sale.sale().occurredAt())) {
                    if (!shared.getOrDefault(count.counter(), false)) {
                        now.put(count.counter(), Math.addExact(of(count.counter()), count.points()));
                        differences.merge(count.counter(), count.points(), Math::addExact);
                    }
                }
            }
        }
    }

    private static List<Long> freed(SaleRow sale, TermsVersion version, Returned before, Returned after) {
        List<Long> was = Remains.of(sale.sold(version.terms()), before).earned();
        List<Long> is = Remains.of(sale.sold(version.terms()), after).earned();
        return java.util.stream.IntStream.range(0, was.size())
                .mapToObj(i -> is.get(i) - was.get(i))
                .toList();
    }

    private Counter counter(String name) {
        return new Counter(programme, name, false);
    }
}
