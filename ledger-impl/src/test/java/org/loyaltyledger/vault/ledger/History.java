package org.loyaltyledger.vault.ledger;

import static org.loyaltyledger.vault.ledger.Audit.must;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One history, lived twice: once command by command over freshly read books, once in batches over books that remember.
 * Both must come to the same answers, transactions and rows; everything is audited after every step.
 */
final class History {
    private final List<UUID> members;
    private final MemoryLedger serial;
    private final MemoryLedger batched;
    private final Audit audit = new Audit();
    private final Books batch;
    private Instant now = Days.day(0);

    History(List<UUID> members) {
        this.members = members;
        this.serial = new MemoryLedger(members.toArray(UUID[]::new));
        this.batched = serial.copy();
        this.batch = batched.read(now);
    }

    Instant now() {
        return now;
    }

    /** Rows as they stand, as if every command had been stored on its own. */
    MemoryLedger ledger() {
        return serial;
    }

    boolean live(Act act) {
        if (act.recalls()
                .filter(past -> past.sequence() > batched.journal().size())
                .isPresent()) {
            endBatch();
        }
        Act.Outcome alone = liveAlone(act);
        Act.Outcome together = liveInBatch(act);
        must(alone.equals(together), "in a batch " + together + ", alone " + alone, act.name());
        audit.check(serial);
        members.forEach(this::checkNextDue);
        return alone.accepted();
    }

    void passTime(Duration time) {
        endBatch();
        now = now.plus(time);
        batch.begin(now);
    }

    void endBatch() {
        batched.store(batch);
        must(batched.accounts().equals(serial.accounts()), "accounts differ", batched.accounts());
        must(batched.lots().equals(serial.lots()), "lots differ", batched.lots());
        must(batched.holds().equals(serial.holds()), "holds differ", batched.holds());
        must(batched.journal().equals(serial.journal()), "journals differ", batched.journal());
    }

    /** What comes due until then is booked alike, whether somebody looks now and then or only at the end. */
    void checkThatLookingChangesNothing(Instant end, Duration step) {
        for (UUID member : members) {
            MemoryLedger once = serial.copy();
            settle(once, member, end);
            MemoryLedger often = serial.copy();
            for (Instant at = now; at.isBefore(end); at = at.plus(step)) {
                settle(often, member, at);
            }
            settle(often, member, end);
            must(story(once).equals(story(often)), "stories differ", difference(story(once), story(often)));
            must(once.lots().equals(often.lots()), "lots differ", member);
            must(once.holds().equals(often.holds()), "holds differ", member);
            must(
                    once.accounts().equals(often.accounts()),
                    "accounts differ",
                    difference(once.accounts(), often.accounts()));
        }
    }

    private Act.Outcome liveAlone(Act act) {
        Set<UUID> deep = new HashSet<>(members);
        act.credits()
                .filter(member -> !serial.accounts().get(member).isDue(now))
                .ifPresent(deep::remove);
        Books books = serial.read(now, deep);
        act.recalls().ifPresent(past -> serial.recall(past, books));
        Act.Outcome outcome = act.on(books);
        must(outcome.accepted() || isUnchanged(books), "a refusal left something behind", act.name());
        serial.store(books);
        return outcome;
    }

    private Act.Outcome liveInBatch(Act act) {
        act.recalls().ifPresent(past -> batched.recall(past, batch));
        Map<String, Object> before = snapshot();
        Act.Outcome outcome = act.on(batch);
        must(outcome.accepted() || before.equals(snapshot()), "a refusal left something behind", act.name());
        return outcome;
    }

    private static boolean isUnchanged(Books books) {
        return books.journal().isEmpty()
                && books.accounts().changes().isEmpty()
                && books.lots().changes().isEmpty()
                && books.holds().changes().isEmpty()
                && books.sequences().changes().isEmpty();
    }

    /** Everything the batch holds. */
    private Map<String, Object> snapshot() {
        return Map.of(
                "accounts",
                batch.accounts().values().stream().collect(Collectors.toMap(Account::id, account -> account)),
                "open lots",
                members.stream().map(batch.lots()::open).toList(),
                "open holds",
                members.stream().map(batch.holds()::open).toList(),
                "changed accounts",
                batch.accounts().changes(),
                "changed lots",
                batch.lots().changes(),
                "changed holds",
                batch.holds().changes(),
                "sequence",
                batch.sequences().find(MemoryLedger.PARTITION),
                "transactions",
                batch.journal().size());
    }

    /** Nothing happens by itself before it is due, even if one looks closely. */
    private void checkNextDue(UUID member) {
        Account account = serial.accounts().get(member);
        Instant before = account.nextDue().equals(Lot.NEVER)
                ? Days.day(100_000)
                : account.nextDue().minus(1, ChronoUnit.MICROS);
        Books books = serial.read(before);
        books.accounts().load(member, account.due(Instant.MIN));
        Settlement.settle(books, member);
        must(books.journal().isEmpty(), "due before nextDue " + books.journal(), account);
    }

    private static <K, V> String difference(Map<K, V> one, Map<K, V> other) {
        return one.keySet().stream()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .map(key -> "\n" + one.get(key) + "\n" + other.get(key))
                .collect(Collectors.joining());
    }

    private static void settle(MemoryLedger ledger, UUID member, Instant at) {
        Books books = ledger.read(at);
        MemoryLedger.decide(books, deed -> deed.account(member));
        ledger.store(books);
    }

    /** Transactions without the time at which they were booked. */
    private static Map<TransactionId, List<Object>> story(MemoryLedger ledger) {
        Map<TransactionId, List<Object>> story = new TreeMap<>();
        ledger.journal()
                .forEach(transaction -> story.put(
                        transaction.id(),
                        List.of(
                                transaction.kind(),
                                transaction.occurredAt(),
                                transaction.entries(),
                                transaction.allocations())));
        return story;
    }
}
