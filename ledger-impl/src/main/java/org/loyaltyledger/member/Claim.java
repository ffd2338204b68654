package org.loyaltyledger.member;

import java.time.Instant;
import java.util.UUID;

/**
 * Whom an identifier names.
 *
 * @param partition where that member's account lives
 */
record Claim(UUID member, int partition, Instant since) {}
