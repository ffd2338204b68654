package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * Limits that are counted for each member, on points and on the number of sales: what both members have used up of them
 * before they became one is used up.
 */
@ApplicationScoped
public class LimitTie implements Tie {

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public void needEnding(Books books, Needs needs, UUID member) {
        needs.row(Rooms.COUNTERS_OF_MEMBER, member);
        // Who takes part is known by now, whose count becomes whose is not: all are read under all of their names.
        Set<UUID> members = new LinkedHashSet<>(needs.rows(Rooms.COUNTERS_OF_MEMBER));
        Set<Counter> all = new LinkedHashSet<>(needs.counters());
        members.forEach(one -> all.addAll(counters(books, one)));
        all.stream()
                .filter(counter -> counter.member().filter(members::contains).isPresent())
                .forEach(counter -> members.forEach(other -> needs.counter(counter.of(other))));
    }

    @Override
    public List<Followed> join(Books books, MemberMerge merge) {
        UUID survivor = merge.survivor().member();
        long taken = 0;
        for (Counter counter : counters(books, merge.ended().member())) {
            long used = books.counted(counter);
            if (used != 0) {
                books.count(counter.of(survivor), used);
                books.count(counter, -used);
                taken++;
            }
        }
        return taken == 0
                ? List.of()
                : List.of(new Followed(
                        "LIMIT",
                        "What both have used of limits per member counts together",
                        0,
                        Optional.empty(),
                        Map.of("counters", taken)));
    }

    /** Those that were read and those that began in this batch. */
    private static Set<Counter> counters(Books books, UUID member) {
        Set<Counter> all = new LinkedHashSet<>(
                books.room(Rooms.COUNTERS_OF_MEMBER).find(member).orElse(Set.of()));
        books.counters().changes().keySet().stream()
                .filter(counter -> counter.member().equals(Optional.of(member)))
                .forEach(all::add);
        return all;
    }
}
