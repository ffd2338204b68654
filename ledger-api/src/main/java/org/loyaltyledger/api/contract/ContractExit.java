package org.loyaltyledger.api.contract;

import java.util.UUID;

/**
 * A contract was left.
 *
 * @param contract as it stands now
 * @param settlement what was booked
 * @param transaction the points taken back or given; absent where none moved
 */
public record ContractExit(Contract contract, ExitQuote settlement, UUID transaction) {}
