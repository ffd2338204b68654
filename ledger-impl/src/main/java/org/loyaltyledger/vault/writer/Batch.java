package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.Transaction;

/**
 * One try at deciding and storing some submissions, in one database transaction that somebody else commits: lock the
 * heads, read, decide one after the other, store, move the heads on.
 */
final class Batch {
    /** From a card to a member to an account to its limits: what a row leads to is found long before. */
    private static final int ROUNDS_MOST = 6;

    /**
     * Rows changed by the commands of one batch, after which it is stored: what counts is not how many commands there are
     * but how long callers wait for the next batch.
     */
    private static final int ROWS_MOST = 5_000;

    /** The histories of so many accounts may be found out to be needed while a command decides, one after the other. */
    private static final int REMEDIES_MOST = 8;

    private final Connection connection;
    private final Books books;
    private final Map<Room<?, ?>, Store<?, ?>> stores;
    private final Timing timing = new Timing();
    private SortedMap<Integer, Head> heads = new TreeMap<>();

    Batch(Connection connection, Books books, Map<Room<?, ?>, Store<?, ?>> stores) {
        this.connection = connection;
        this.books = books;
        this.stores = stores;
    }

    /**
     * What came of it.
     *
     * @param answers in the order of the submissions; those without an answer were not tried, because one before them made
     *     something that they need to read
     * @param heads as they stand after it
     * @param wrote whether there is anything to commit
     * @param moved whether a head tells of it
     */
    record Outcome(
            Map<Submission, Decided> answers,
            SortedMap<Integer, Head> heads,
            boolean wrote,
            boolean moved,
            Timing timing) {}

    /**
     * @param remembered heads at which the books' memory is true
     */
    Outcome run(
            Collection<Submission> submissions,
            Collection<Integer> partitions,
            Map<Integer, Head> remembered,
            BatchClock clock)
            throws SQLException {
        Head.Locked locked = Head.lock(connection, partitions);
        heads = locked.heads();
        if (!heads.values().stream().allMatch(head -> stands(head, remembered.get(head.partition())))) {
            books.forget();
        }
        books.begin(now(clock.at(locked.now())));
        heads.values().forEach(head -> books.sequences().load(head.partition(), head.nextSequence()));
        List<UUID> keys = submissions.stream().flatMap(Submission::keys).toList();
        Deciding deciding = new Deciding(books, AnswerRows.read(connection, keys));
        Map<Submission, Instant> moments = moments(submissions);
        boolean complete = read(deciding, moments);
        timing.read();
        Map<Submission, Decided> answers = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            books.turn(moments.get(submission));
            Optional<Decided> decided = deciding.decide(submission, answers.isEmpty() && complete);
            for (int more = 0;
                    decided.isEmpty() && answers.isEmpty() && deciding.missing().size() > 0;
                    more++) {
                if (more == REMEDIES_MOST) {
                    decided = Optional.of(deciding.giveUp(submission));
                } else {
                    new Reading(connection, books, stores, heads.keySet(), false).read(deciding.missing());
                    decided = deciding.decide(submission, complete);
                }
            }
            if (decided.isEmpty()) {
                break;
            }
            answers.put(submission, decided.get());
            if (books.touched() > ROWS_MOST) {
                break;
            }
        }
        timing.decided();
        SortedMap<Integer, Head> before = heads;
        boolean wrote = store(deciding.toStore());
        return new Outcome(answers, heads, wrote, !heads.equals(before), timing);
    }

    private Map<Submission, Instant> moments(Collection<Submission> submissions) {
        Instant before = heads.values().stream().map(Head::recordedAt).reduce(Instant.MIN, Batch::later);
        Moments moments = new Moments(before, books.now(), submissions.size());
        Map<Submission, Instant> each = new LinkedHashMap<>();
        submissions.forEach(submission -> each.put(submission, moments.of(each.size())));
        return each;
    }

    /** @return false: the submissions want more rows than are read for one batch, and not all of them were read */
    private boolean read(Deciding deciding, Map<Submission, Instant> moments) throws SQLException {
        List<Submission> fresh = moments.keySet().stream()
                .filter(submission -> !deciding.isKnown(submission))
                .toList();
        if (fresh.isEmpty()) {
            return true;
        }
        Reading reading = new Reading(connection, books, stores, heads.keySet(), moments.size() > 1);
        Needs needs = new Needs();
        fresh.forEach(submission -> submission.command().first(needs));
        reading.read(needs);
        int asked = -1;
        for (int round = 0; round < ROUNDS_MOST && needs.size() > asked; round++) {
            asked = needs.size();
            fresh.forEach(submission -> deciding.guard(submission, () -> {
                books.turn(moments.get(submission));
                submission.command().then(books, needs);
            }));
            if (needs.size() > asked) {
                reading.read(needs);
            }
        }
        return reading.isComplete();
    }

    private boolean store(List<AnswerRows.Known> answers) throws SQLException {
        List<Transaction> journal = List.copyOf(books.journal());
        if (!books.hasChanges() && answers.isEmpty()) {
            return false;
        }
        Storing.store(connection, books, stores);
        AnswerRows.write(connection, heads.firstKey(), books.now(), answers);
        SortedMap<Integer, Head> after = new TreeMap<>();
        for (Head head : heads.values()) {
            List<Transaction> own = new ArrayList<>(journal);
            own.removeIf(transaction -> transaction.id().partition() != head.partition());
            after.put(head.partition(), own.isEmpty() ? head : advance(head, own));
        }
        heads = after;
        return true;
    }

    private Head advance(Head head, List<Transaction> transactions) throws SQLException {
        long batch = head.batch() + 1;
        TransactionRows.write(connection, batch, transactions);
        Head after = new Head(
                head.partition(),
                head.programme(),
                books.sequences().find(head.partition()).orElseThrow(),
                batch,
                books.now(),
                Chain.next(head.hash(), head.partition(), batch, transactions));
        Head.advance(connection, head, after);
        return after;
    }

    /** Never earlier than what was recorded before, even if the clock steps back. */
    private Instant now(Instant now) {
        return heads.values().stream()
                .map(Head::recordedAt)
                .filter(now::isBefore)
                .reduce(now, Batch::later);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static boolean stands(Head head, Head remembered) {
        return remembered != null && head.standsAt(remembered);
    }
}
