package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;

/**
 * A level that an operator lets a member not fall below.
 *
 * @param from inclusive
 * @param until exclusive; {@link org.loyaltyledger.vault.ledger.Lot#NEVER}: open
 */
public record Floor(String level, Instant from, Instant until, String reason, String actor) {}
