package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import org.loyaltyledger.api.contract.ContractStatus;

/**
 * That somebody ended a contract; what time ends needs no such record.
 *
 * @param state WITHDRAWN, CANCELLED or ENDED_EARLY
 * @param reason empty text if none was given
 */
public record Closing(ContractStatus state, Instant at, String by, String reason) {}
