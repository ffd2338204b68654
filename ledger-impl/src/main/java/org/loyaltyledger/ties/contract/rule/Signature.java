package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;

/** Who said yes, and when. */
public record Signature(Instant at, String by) {}
