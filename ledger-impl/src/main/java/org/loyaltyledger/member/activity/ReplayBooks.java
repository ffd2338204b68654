package org.loyaltyledger.member.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.Unread;

/** Books of one member, empty at first, in which all that it did is gone through in order. They are thrown away afterwards. */
public final class ReplayBooks {

    private ReplayBooks() {}

    /** @param grants what the member is entitled to whatever it does */
    public static Books empty(Books books, Standing member, Grants grants) {
        Books replay = new Books();
        replay.begin(books.now());
        int partition = member.partition();
        replay.sequences().load(partition, 1L);
        Arrays.stream(Book.values()).map(book -> book.in(partition)).forEach(id -> replay.accounts()
                .load(id, Account.empty(id, partition)));
        replay.accounts().load(member.member(), Account.empty(member.member(), partition));
        replay.markDeep(member.member());
        // Nothing happened before what is gone through; a bonus of an earlier sale may come behind what was taken back.
        replay.loadHistory(member.member(), Set.of(), List.of());
        Needs needs = new Needs();
        Entitlements.need(needs, member.member());
        answer(replay, needs);
        Entitlements.put(replay, member.member(), grants);
        return replay;
    }

    /** Asks for rows in rounds, as a batch does; what is not there yet does not exist. */
    public static void ask(Books replay, Consumer<Needs> rounds) {
        Needs needs = new Needs();
        int before;
        do {
            before = needs.size();
            try {
                rounds.accept(needs);
            } catch (Unread notYet) {
                // The next round knows more.
            }
            answer(replay, needs);
        } while (needs.size() > before);
    }

    private static void answer(Books replay, Needs needs) {
        needs.rooms().forEach(room -> answer(replay, room, needs));
        replay.counters().loadAll(needs.counters(), Map.of());
    }

    private static <K, V> void answer(Books replay, Room<K, V> room, Needs needs) {
        replay.room(room).loadAll(needs.rows(room), Map.of());
    }
}
