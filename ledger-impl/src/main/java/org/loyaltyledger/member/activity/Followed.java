package org.loyaltyledger.member.activity;

import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.TransactionId;

/**
 * Something that followed from what a member did, to be told to the till.
 *
 * @param source who says so: the room's word and its code, such as {@code TIER/GOLD} or {@code BUNDLE/breakfast}
 * @param text for people
 * @param points given, or with a minus taken back
 * @param transaction the booking, if points moved
 * @param figures that explain it; values are texts or whole numbers
 */
public record Followed(
        String source, String text, long points, Optional<TransactionId> transaction, Map<String, Object> figures) {

    public Followed {
        figures = Map.copyOf(figures);
    }
}
