package org.loyaltyledger.member.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a member did.
 *
 * @param pieces what was bought, or with a minus what came back
 * @param events what partners report, by name; empty for sales
 */
public record Act(Occasion occasion, Figures figures, List<Piece> pieces, Map<String, BigDecimal> events) {

    public Act {
        pieces = List.copyOf(pieces);
        events = Map.copyOf(events);
    }
}
