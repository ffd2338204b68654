package org.loyaltyledger.ties.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Lots;
import org.loyaltyledger.vault.ledger.Transaction;

/**
 * Points on their way to another partition, with the terms of the lot they come from.
 *
 * @param expiresAt the end they had when they left; absent: none
 * @param price absent: the programme's value
 */
record Part(
        Long points,
        Instant activatesAt,
        Instant expiresAt,
        Boolean sliding,
        Instant earnedAt,
        Integer priority,
        String funder,
        BigDecimal price) {

    /** What a transaction drew from an account. */
    static List<Part> drawn(Transaction transaction, UUID account, Lots lots, Instant slidesTo) {
        List<Part> parts = new ArrayList<>();
        transaction.allocations().stream()
                .filter(part -> part.effect() == Effect.DRAWN && part.account().equals(account))
                .forEach(part -> parts.add(of(part.points(), lots, part.lot(), slidesTo)));
        return parts;
    }

    private static Part of(long points, Lots lots, LotId id, Instant slidesTo) {
        LotSpec spec = LotSpec.like(lots.get(id), slidesTo);
        return new Part(
                points,
                spec.activatesAt(),
                spec.expiresAt().equals(Lot.NEVER) ? null : spec.expiresAt(),
                spec.sliding(),
                spec.earnedAt(),
                spec.priority(),
                spec.funder(),
                spec.price());
    }

    LotSpec spec() {
        return new LotSpec(
                Lot.Phase.ACTIVE,
                activatesAt,
                expiresAt == null ? Lot.NEVER : expiresAt,
                sliding,
                Lot.NEVER,
                earnedAt,
                priority,
                funder,
                price);
    }
}
