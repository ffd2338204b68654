package org.loyaltyledger.member.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.Transaction;

/**
 * What a member did.
 *
 * @param pieces what was bought, or with a minus what came back
 * @param events what partners report, by name; empty for sales
 * @param booked the transaction that it is; empty for what partners report, which moves no points itself
 */
public record Act(
        Occasion occasion,
        Figures figures,
        List<Piece> pieces,
        Map<String, BigDecimal> events,
        Optional<Transaction> booked) {

    public Act {
        pieces = List.copyOf(pieces);
        events = Map.copyOf(events);
    }
}
