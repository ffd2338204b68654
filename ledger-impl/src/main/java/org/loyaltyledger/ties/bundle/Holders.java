package org.loyaltyledger.ties.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;

/** Whose a bundle may be that was once a member's: what was bought for it comes back by whoever bought it. */
record Holders(Books books, String bundle) {

    /** The member itself, then whom its instances went to, and on from there, as far as they were read. */
    List<UUID> of(UUID member) {
        Set<UUID> holders = new LinkedHashSet<>();
        List<UUID> next = new ArrayList<>(List.of(member));
        while (!next.isEmpty()) {
            UUID holder = next.remove(0);
            if (holders.add(holder)) {
                progress(holder).ifPresent(progress -> next.addAll(progress.movedTo()));
            }
        }
        return List.copyOf(holders);
    }

    /** Where one of them stands, if that was read. */
    Optional<Progress> progress(UUID holder) {
        return books.room(Rooms.HOLDINGS).find(holder).flatMap(holdings -> holdings.of(bundle));
    }
}
