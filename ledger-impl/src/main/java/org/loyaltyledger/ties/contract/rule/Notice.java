package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.UUID;

/**
 * That a contract goes on after its end.
 *
 * @param own given by the member itself
 * @param successor the contract that follows, signed by this notice
 */
public record Notice(Instant at, String by, boolean own, UUID successor) {}
