package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.ties.bundle.rule.Purchase;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * Which rows an act needs. Where a member stands is enough for a sale that is later than all before; what came late or
 * came back needs the history, and the lots that may have to be taken back.
 */
record Reach(Books books, Needs needs, Occasion occasion) {

    void need() {
        needs.row(Rooms.HOLDINGS, occasion.member());
        for (Collected bundle : occasion.terms().ties().bundles().collected()) {
            if (occasion.kind() == Occasion.Kind.RETURN) {
                Holders holders = new Holders(books, bundle.id());
                holders.of(occasion.member()).forEach(holder -> came(holder, holders.progress(holder)));
            } else {
                new Holders(books, bundle.id())
                        .progress(occasion.member())
                        .filter(progress -> !progress.state().isBefore(place()))
                        .ifPresent(progress -> {
                            needs.lots(occasion.member(), occasion.standing().partition());
                            lost(progress);
                        });
            }
        }
    }

    private void came(UUID holder, Optional<Progress> progress) {
        needs.row(Rooms.HOLDINGS, holder);
        Entitlements.need(needs, holder);
        needs.lots(holder);
        progress.ifPresent(this::lost);
    }

    /**
     * The bonus to take back is taken from the lots it made. Whatever was complete since may have been completed by
     * something else; as far as one can know by now which that is.
     */
    private void lost(Progress progress) {
        History.need(needs, progress.id());
        Instant since = Lot.stored(occasion.countsAt());
        History.find(books, progress.id()).stream()
                .flatMap(history -> history.standing().stream())
                .filter(paid -> !paid.completion().at().isBefore(since)
                        || paid.completion().used().contains(occasion.reference()))
                .flatMap(paid -> paid.transaction().stream())
                .map(TransactionId::of)
                .forEach(needs::allocations);
    }

    private Purchase place() {
        return new Purchase(
                Lot.stored(occasion.countsAt()),
                occasion.day(),
                occasion.reference(),
                occasion.version().number(),
                Map.of());
    }
}
