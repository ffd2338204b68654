package org.loyaltyledger.ties.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * When a bundle was complete, and until when, as going through what the member did in order has shown: what something that
 * came back undid was held until then, also if it was learnt later that it had been complete.
 */
record Completions(Books books, Books replay, UUID member, TermsVersion version) {

    void adopt(Collected bundle) {
        Optional<Progress> here = Rooms.holdings(books, member).of(bundle.id());
        Optional<Progress> there =
                replay.room(Rooms.HOLDINGS).find(member).flatMap(holdings -> holdings.of(bundle.id()));
        if (here.isEmpty() || there.isEmpty() || !isKnown(here.get())) {
            return;
        }
        UUID instance = here.get().id();
        Map<String, Paid> known = new TreeMap<>(History.of(books, instance).paid());
        History.atHand(replay, there.get().id()).paid().forEach((receipt, paid) -> {
            Paid before = known.remove(receipt);
            Optional<UUID> transaction = Optional.ofNullable(before).flatMap(Paid::transaction);
            Paid after = new Paid(paid.completion(), paid.since(), transaction, paid.undoneAt());
            if (!after.equals(before)) {
                History.add(books, instance, after);
            }
        });
        known.values().stream()
                .filter(Paid::stands)
                .forEach(paid -> History.add(
                        books, instance, paid.undone(paid.completion().at())));
        History history = History.of(books, instance);
        new Lasting(books, member, version.terms())
                .grant(bundle.id(), here.get(), history, of -> history.bundles().getOrDefault(of, bundle));
    }

    /** Its history was asked for. */
    private boolean isKnown(Progress progress) {
        return History.find(books, progress.id()).isPresent();
    }
}
