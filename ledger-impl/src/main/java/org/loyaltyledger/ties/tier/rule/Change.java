package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * That a member's level changed.
 *
 * @param at business time
 * @param before empty: just what everybody has
 * @param after empty: just what everybody has
 * @param figure that was judged
 * @param threshold of the level that was reached, or was not reached again; empty where no figure decided
 */
public record Change(
        Instant at,
        Optional<String> before,
        Optional<String> after,
        Cause cause,
        BigDecimal figure,
        Optional<BigDecimal> threshold) {}
