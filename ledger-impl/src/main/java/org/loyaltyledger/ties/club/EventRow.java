package org.loyaltyledger.ties.club;

import java.time.Instant;
import org.loyaltyledger.ties.club.rule.Event;

/**
 * A line of a membership's history as it is kept.
 *
 * @param actor who did it; the ledger itself, where it came by itself
 */
record EventRow(Event event, long programme, String club, Instant recordedAt, String actor) {}
