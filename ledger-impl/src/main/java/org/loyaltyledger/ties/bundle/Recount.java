package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.ties.bundle.rule.Collecting;
import org.loyaltyledger.ties.bundle.rule.Completion;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * Counts an instance anew from its first purchase on, and books by how much that differs from what was booked.
 *
 * @param holder whose instance it is
 * @param keepsAll what was booked too much is not taken back
 */
record Recount(Books books, Occasion occasion, Collected bundle, UUID holder, boolean keepsAll) {

    Recount(Books books, Occasion occasion, Collected bundle, UUID holder) {
        this(books, occasion, bundle, holder, false);
    }

    Recount keepingAll() {
        return new Recount(books, occasion, bundle, holder, true);
    }

    Optional<Followed> count(Progress before) {
        History history = History.of(books, before.id());
        IntFunction<Collected> bundles = Counting.bundles(history, occasion, bundle);
        Collecting.Outcome outcome = Collecting.of(Counting.purchases(history), bundles);
        Progress after = before.counted(outcome.state(), before.version());
        long change = outcome.state().points() - before.booked();
        Map<String, Paid> lost = new HashMap<>();
        history.standing().forEach(paid -> lost.put(paid.completion().reference(), paid));
        List<Completion> fresh = new ArrayList<>();
        List<Paid> changed = new ArrayList<>();
        for (Completion completion : outcome.completions()) {
            Paid known = lost.remove(completion.reference());
            if (known == null) {
                fresh.add(completion);
            } else if (!known.completion().equals(completion)) {
                changed.add(known.as(completion));
            }
        }
        Revision revision = new Revision(this, change, List.copyOf(lost.values()), changed, fresh, history);
        Optional<Bonuses.Booked> booked = revision.book();
        lost.values().forEach(paid -> History.add(books, before.id(), paid.undone(undoneAt(paid))));
        changed.forEach(paid -> History.add(books, before.id(), paid));
        fresh.forEach(one -> History.add(books, before.id(), paid(one, revision.transaction(one), history)));
        new Lasting(books, holder, occasion.terms()).grant(bundle.id(), after, History.of(books, before.id()), bundles);
        Rooms.put(books, holder, bundle.id(), after);
        Telling telling = new Telling(bundle, occasion.day());
        if (change < 0 && keepsAll) {
            return Optional.of(telling.kept(-change, outcome.state()));
        }
        return telling.recounted(booked, outcome.state(), fresh.size() - lost.size());
    }

    /** What takes another's place because of a return is held from then on; unless it was there before it was undone. */
    private Paid paid(Completion completion, Optional<UUID> transaction, History history) {
        Paid paid = Paid.of(completion, transaction);
        if (occasion.kind() != Occasion.Kind.RETURN) {
            return paid;
        }
        Instant now = Lot.stored(occasion.at());
        return Optional.ofNullable(history.paid().get(completion.reference()))
                .filter(known -> known.undoneAt().equals(Optional.of(now)))
                .map(known -> paid.since(known.since()))
                .orElseGet(() -> paid.since(now));
    }

    /** What a return undoes was there until then; what a late sale shows to have been another one never was. */
    private Instant undoneAt(Paid paid) {
        return occasion.kind() == Occasion.Kind.RETURN
                ? Lot.stored(occasion.at())
                : paid.completion().at();
    }

    static Bonuses bonuses(Books books, Occasion occasion) {
        return new Bonuses(books, occasion.version(), occasion.reference(), occasion.actor());
    }
}
