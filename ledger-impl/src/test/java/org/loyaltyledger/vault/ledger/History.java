package org.loyaltyledger.vault.ledger;

import static org.loyaltyledger.vault.ledger.Audit.must;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Cabinet serial;
    private final Cabinet batched;
    private final Audit audit;
    private final Map<UUID, Account> checked = new HashMap<>();
    private final Books batch;
    private Instant now = Days.day(0);

    History(List<UUID> members) {
        this.members = members;
        this.audit = new Audit(members);
        this.serial = new Cabinet(members.toArray(UUID[]::new));
        this.batched = serial.copy();
        this.batch = batched.read(now);
    }

    List<UUID> members() {
        return members;
    }

    Instant now() {
        return now;
    }

    /** Rows as they stand, as if every command had been stored on its own. */
    Cabinet ledger() {
        return serial;
    }

    boolean live(Act act) {
        readForBatch(act);
        Act.Outcome alone = liveAlone(act);
        Act.Outcome together = liveInBatch(act);
        must(alone.equals(together), "alone and in a batch differ", act.name(), alone, together);
        audit.check(serial);
        members.stream().map(serial.accounts()::get).forEach(this::checkNextDue);
        return alone.accepted();
    }

    void passTime(Duration time) {
        endBatch();
        now = now.plus(time);
        batch.begin(now);
    }

    /** Somebody else has written meanwhile, so that nothing remembered can be trusted. */
    void forget() {
        endBatch();
        batch.forget();
        batched.readAccounts(batch);
    }

    void endBatch() {
        int stored = batched.journal().size();
        batched.store(batch);
        mustEqual(serial.accounts(), batched.accounts());
        mustEqual(serial.lots(), batched.lots());
        mustEqual(serial.holds(), batched.holds());
        must(tail(serial, stored).equals(tail(batched, stored)), "journals differ", tail(batched, stored));
    }

    /** What comes due until then is booked alike, whether somebody looks now and then or only at the end. */
    void checkThatLookingChangesNothing(Instant end, Duration step) {
        for (UUID member : members) {
            Cabinet once = serial.copy();
            settle(once, member, end);
            Cabinet often = serial.copy();
            for (Instant at = now; at.isBefore(end); at = at.plus(step)) {
                settle(often, member, at);
            }
            settle(often, member, end);
            mustEqual(story(once), story(often));
            mustEqual(once.accounts(), often.accounts());
            mustEqual(once.lots(), often.lots());
            mustEqual(once.holds(), often.holds());
        }
    }

    private Act.Outcome liveAlone(Act act) {
        Set<UUID> deep = new HashSet<>(members);
        act.credits().filter(member -> !isDue(member)).ifPresent(deep::remove);
        Books books = serial.read(now, deep);
        act.recalls().ifPresent(past -> serial.recall(past, books));
        Act.Outcome outcome = onceRead(act, serial, books);
        must(outcome.accepted() || isUnchanged(books), "a refusal left something behind", act.name());
        serial.store(books);
        return outcome;
    }

    /** Reads what an act needs in the batch; what the batch itself has made is there only when it is stored. */
    private void readForBatch(Act act) {
        boolean isShallow = act.credits().filter(member -> !isDue(member)).isPresent();
        List<UUID> unread = members.stream()
                .filter(member -> !isShallow && !batch.isDeep(member))
                .toList();
        if (!unread.isEmpty()
                || act.recalls()
                        .filter(past -> past.sequence() > batched.journal().size())
                        .isPresent()) {
            endBatch();
        }
        unread.forEach(member -> batched.readLots(member, batch));
        batched.readHistories(batch);
        act.recalls().ifPresent(past -> batched.recall(past, batch));
    }

    private boolean isDue(UUID member) {
        return serial.accounts().get(member).isDue(now);
    }

    private Act.Outcome liveInBatch(Act act) {
        Map<String, Object> before = snapshot();
        try {
            Act.Outcome outcome = act.on(batch);
            must(outcome.accepted() || before.equals(snapshot()), "a refusal left something behind", act.name());
            return outcome;
        } catch (Unread missing) {
            batch.refuse();
            batched.store(batch);
            read(missing, batched, batch);
            return liveInBatch(act);
        }
    }

    private static Act.Outcome onceRead(Act act, Cabinet ledger, Books books) {
        try {
            return act.on(books);
        } catch (Unread missing) {
            books.refuse();
            read(missing, ledger, books);
            return onceRead(act, ledger, books);
        }
    }

    /** Reads what turns out to be missing. */
    private static void read(Unread missing, Cabinet ledger, Books books) {
        missing.remedy().histories().forEach(account -> {
            if (!books.isDeep(account)) {
                ledger.readLots(account, books);
            }
            ledger.readHistory(account, books);
        });
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
                batch.sequences().find(Cabinet.PARTITION),
                "transactions",
                batch.journal().size());
    }

    /** Nothing happens by itself before it is due, even if one looks closely. */
    private void checkNextDue(Account account) {
        if (account.equals(checked.put(account.id(), account))) {
            return;
        }
        Instant before = account.nextDue().equals(Lot.NEVER)
                ? Days.day(100_000)
                : account.nextDue().minus(1, ChronoUnit.MICROS);
        Books books = serial.read(before, Set.of(account.id()));
        books.accounts().load(account.id(), account.due(Instant.MIN));
        Settlement.settle(books, account.id());
        must(books.journal().isEmpty(), "due before nextDue", account, books.journal());
    }

    private static <K, V> void mustEqual(Map<K, V> one, Map<K, V> other) {
        if (!one.equals(other)) {
            Map<K, V> more = new TreeMap<>(other);
            more.entrySet().removeIf(row -> row.getValue().equals(one.get(row.getKey())));
            Map<K, V> less = new TreeMap<>(one);
            less.entrySet().removeIf(row -> row.getValue().equals(other.get(row.getKey())));
            must(false, "differ", less, more);
        }
    }

    private static void settle(Cabinet ledger, UUID member, Instant at) {
        Books books = ledger.read(at);
        Cabinet.decide(books, deed -> deed.account(member));
        ledger.store(books);
    }

    private static List<Transaction> tail(Cabinet ledger, int from) {
        return ledger.journal().subList(from, ledger.journal().size());
    }

    /** Transactions without the time at which they were booked. */
    private static Map<TransactionId, List<Object>> story(Cabinet ledger) {
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
