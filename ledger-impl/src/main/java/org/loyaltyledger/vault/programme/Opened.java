package org.loyaltyledger.vault.programme;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A programme that has had terms.
 *
 * @param at when it was opened
 * @param zone where its days begin
 */
public record Opened(Programme programme, Instant at, ZoneId zone) {}
