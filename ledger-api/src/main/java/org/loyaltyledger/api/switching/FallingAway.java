package org.loyaltyledger.api.switching;

import java.time.Instant;
import org.loyaltyledger.api.value.Money;

/**
 * What will end by itself, and when.
 *
 * @param money it counts for until then
 */
public record FallingAway(Instant at, String source, String label, Money money) {}
