package org.loyaltyledger.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.ledger.Unread;

/** One partition in memory with a clock to push: runs commands as the writer does, one after the other. */
public final class MemoryLedger {

    public static final int PARTITION = 1;

    /** Beside it, for what passes between two. */
    public static final int OTHER = 2;

    public static final Note NOTE = new Note("test", "because", "", 1);

    public final Books books = new Books();

    public MemoryLedger(String start) {
        open(PARTITION);
        open(OTHER);
        books.begin(Instant.parse(start));
    }

    private void open(int partition) {
        books.sequences().load(partition, 1L);
        Arrays.stream(Book.values()).map(book -> book.in(partition)).forEach(id -> books.accounts()
                .load(id, Account.empty(id, partition)));
    }

    /** Time goes on to an instant. */
    public void at(String instant) {
        books.begin(Instant.parse(instant));
    }

    public void after(Duration time) {
        books.begin(books.now().plus(time));
    }

    /** An account, empty and wholly read. */
    public UUID account() {
        UUID id = UUID.randomUUID();
        books.accounts().load(id, Account.empty(id, PARTITION));
        books.markDeep(id);
        return id;
    }

    /** Gives points as one lot, when it was earned. */
    public void give(UUID member, long points, LotSpec spec) {
        Posting posting = books.open(TransactionKind.SALE, spec.earnedAt(), NOTE, member);
        posting.credit(member, Book.ISSUED, points, spec);
        posting.close("");
        books.accept();
    }

    /** Gives points that never expire; they were earned at an instant. */
    public void give(UUID member, long points, Instant earnedAt) {
        give(member, points, LotSpec.active(earnedAt, org.loyaltyledger.vault.ledger.Lot.NEVER));
    }

    /** Gives points that never expire, now. */
    public void give(UUID member, long points) {
        give(member, points, LotSpec.active(books.now(), org.loyaltyledger.vault.ledger.Lot.NEVER));
    }

    /** Spends points, now. */
    public void take(UUID member, long points) {
        Posting posting = books.open(TransactionKind.REDEMPTION, books.now(), NOTE, member);
        posting.debit(member, Book.REDEEMED, points);
        posting.close("");
        books.accept();
    }

    /** What a command answers; a refusal is thrown and leaves no trace. */
    public Answer run(Command command) {
        read(command);
        try {
            Answer answer = decide(command);
            books.accept();
            return answer;
        } catch (RuntimeException refused) {
            books.refuse();
            throw refused;
        }
    }

    /** What a command would answer. */
    public Answer preview(Command command) {
        read(command);
        try {
            return decide(command);
        } finally {
            books.refuse();
        }
    }

    /** As in a batch: what turns out to be missing is read, and the command decides again. */
    private Answer decide(Command command) {
        while (true) {
            try {
                return command.decide(books);
            } catch (Unread missing) {
                books.refuse();
                Needs needs = missing.remedy();
                if (needs.size() == 0) {
                    throw missing;
                }
                ask(needs);
            }
        }
    }

    /** Whom a party is. */
    public Optional<Standing> find(Party party) {
        Needs needs = new Needs();
        party.first(needs);
        ask(needs);
        party.then(books, needs);
        ask(needs);
        return party.find(books);
    }

    private void read(Command command) {
        Needs needs = new Needs();
        command.first(needs);
        ask(needs);
        int before;
        do {
            before = needs.size();
            then(command, needs);
            ask(needs);
        } while (needs.size() > before);
    }

    /** As in a batch: what was not read yet may be known in the next round. */
    private void then(Command command, Needs needs) {
        try {
            command.then(books, needs);
        } catch (Unread notYet) {
            books.refuse();
        }
    }

    /** What was never put here does not exist. */
    private void ask(Needs needs) {
        needs.rooms().forEach(room -> ask(room, needs));
        books.counters().loadAll(needs.counters(), Map.of());
        // The journal has it all.
        needs.histories().forEach(account -> books.loadHistory(account, Set.of(), List.of()));
        needs.allocations()
                .forEach(id -> books.loadAllocations(
                        id,
                        books.journal().stream()
                                .filter(transaction -> transaction.id().equals(id))
                                .flatMap(transaction -> transaction.allocations().stream())
                                .toList()));
    }

    private <K, V> void ask(Room<K, V> room, Needs needs) {
        books.room(room).loadAll(needs.rows(room), Map.of());
    }

    public long spendable(UUID member) {
        long points = books.account(member).spendable();
        books.accept();
        return points;
    }
}
