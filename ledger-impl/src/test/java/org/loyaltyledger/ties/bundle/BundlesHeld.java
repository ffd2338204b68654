package org.loyaltyledger.ties.bundle;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Books;

/** Where members stand with bundles, for tests of other rooms. */
public final class BundlesHeld {

    private BundlesHeld() {}

    public static Map<String, String> of(Books books, UUID member) {
        Map<String, String> held = new TreeMap<>();
        books.room(Rooms.HOLDINGS).find(member).ifPresent(holdings -> holdings.byBundle()
                .forEach((bundle, progress) -> {
                    if (!progress.isFresh()) {
                        held.put(bundle, progress.state().toString());
                    }
                }));
        return held;
    }
}
