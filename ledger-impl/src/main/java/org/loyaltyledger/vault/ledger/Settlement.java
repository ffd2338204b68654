package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Books what falls due on an account by itself, in the order in which it fell due and, at one instant, in the order of
 * the day boundary: pending points activate, holds time out, points run out. The same rule serves a booking, a sweep and
 * a read, which runs it and throws the result away: so a balance is right at any instant without waiting for a job.
 */
public final class Settlement {
    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at).thenComparing(Due::kind);

    private Settlement() {}

    /** Settles everything due at {@code books.now()}. */
    public static void settle(Books books, UUID account) {
        if (!books.row(account).isDue(books.now())) {
            return;
        }
        books.mustBeDeep(account);
        for (Optional<Due> next = next(books, account);
                next.isPresent() && !next.get().at().isAfter(books.now());
                next = next(books, account)) {
            next.get().book(books, account);
        }
        books.put(books.row(account).due(next(books, account).map(Due::at).orElse(Lot.NEVER)));
    }

    /** Lets lots run out that a posting made or reopened after their end. */
    static void expireNow(Books books, UUID account, List<LotId> lots) {
        List<LotId> left = lots.stream()
                .filter(lot -> books.lots().get(lot).available() > 0)
                .distinct()
                .toList();
        if (!left.isEmpty()) {
            new Due(books.now(), Due.Kind.EXPIRY, left, List.of()).book(books, account);
        }
    }

    /** What falls due next on the account, everything of one kind at one instant together. */
    private static Optional<Due> next(Books books, UUID account) {
        Instant slidesTo = books.row(account).slidesTo();
        List<Due> all = Stream.concat(
                        books.lots().open(account).stream().flatMap(lot -> Due.of(lot, slidesTo)),
                        books.holds().open(account).stream().map(Due::of))
                .toList();
        return all.stream().min(ORDER).map(first -> {
            List<LotId> lots = new ArrayList<>();
            List<TransactionId> holds = new ArrayList<>();
            all.stream().filter(due -> ORDER.compare(due, first) == 0).forEach(due -> {
                lots.addAll(due.lots());
                holds.addAll(due.holds());
            });
            return new Due(first.at(), first.kind(), lots, holds);
        });
    }
}
