package org.loyaltyledger.ties.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.ties.bundle.rule.Bought;
import org.loyaltyledger.ties.bundle.rule.Collecting;
import org.loyaltyledger.ties.bundle.rule.Completion;
import org.loyaltyledger.ties.bundle.rule.Purchase;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * Counts what was bought or came back towards one bundle. A sale that is later than all before only adds to the state. All
 * else is counted anew from the first purchase on, and what that comes to more or less than was booked is booked: so it
 * makes no difference in which order sales arrive, or in how many parts goods come back.
 */
record Counting(Books books, Occasion occasion, Collected bundle) {

    /** What of a purchase is told. */
    Optional<Followed> bought(Map<String, Bought> parts) {
        UUID member = occasion.member();
        Progress before = Rooms.holdings(books, member)
                .of(bundle.id())
                .orElseGet(() -> Progress.begin(member, bundle.id(), occasion.reference()));
        Purchase purchase = purchase().plus(parts);
        if (purchase.none()) {
            return Optional.empty();
        }
        History.add(books, before.id(), purchase);
        if (before.version() != version()) {
            History.add(books, before.id(), version(), bundle);
        }
        if (!before.state().isBefore(purchase)) {
            return new Recount(books, occasion, bundle, member).count(before);
        }
        Collecting.Step step = Collecting.next(before.state(), purchase, bundle);
        Progress after = before.counted(step.state(), version());
        Rooms.put(books, member, bundle.id(), after);
        Telling telling = new Telling(bundle, occasion.day());
        return step.completion()
                .map(completion -> complete(after, completion, telling))
                .or(() -> telling.onTheWay(before.state(), step.state()));
    }

    /** Something of an earlier purchase came back, to this member or to whom its bundle has gone since. */
    Optional<Followed> cameBack(Map<String, Bought> parts) {
        for (UUID holder : new Holders(books, bundle.id()).of(occasion.member())) {
            // Whoever was merged into a member of another partition since is out of reach here.
            Optional<Progress> progress =
                    books.isDeep(holder) ? Rooms.holdings(books, holder).of(bundle.id()) : Optional.empty();
            Optional<Purchase> bought = progress.map(one -> History.of(books, one.id()))
                    .flatMap(history -> Optional.ofNullable(history.purchases().get(occasion.reference())));
            if (bought.isPresent()) {
                History.add(books, progress.get().id(), bought.get().plus(parts));
                Optional<Followed> followed = new Recount(books, occasion, bundle, holder).count(progress.get());
                return followed.filter(one -> holder.equals(occasion.member()));
            }
        }
        return Optional.empty();
    }

    private Followed complete(Progress progress, Completion completion, Telling telling) {
        Optional<Bonuses.Booked> booked = completion.points() == 0
                ? Optional.empty()
                : Optional.of(Recount.bonuses(books, occasion)
                        .give(occasion.member(), bundle.id(), bundle.name(), completion.points(), completion.at()));
        Paid paid = Paid.of(completion, booked.map(Bonuses.Booked::transaction));
        History.add(books, progress.id(), paid);
        new Lasting(books, occasion.member(), occasion.terms()).grant(bundle, progress, paid);
        return telling.complete(booked, progress.state());
    }

    private Purchase purchase() {
        return new Purchase(Lot.stored(occasion.countsAt()), occasion.day(), occasion.reference(), version(), Map.of());
    }

    private int version() {
        return occasion.version().number();
    }

    /** The bundle as each version of the terms has it; the occasion's own is at hand. */
    static IntFunction<Collected> bundles(History history, Occasion occasion, Collected bundle) {
        return version -> version == occasion.version().number()
                ? bundle
                : history.bundles().getOrDefault(version, bundle);
    }

    static List<Purchase> purchases(History history) {
        return List.copyOf(history.purchases().values());
    }
}
