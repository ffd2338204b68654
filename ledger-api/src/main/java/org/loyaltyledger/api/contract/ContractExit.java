package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A contract was left.
 *
 * @param contract the contract as it stands now
 * @param settlement what was booked and charged for the exit
 * @param transaction the points taken back or given; absent where none moved
 */
public record ContractExit(
        @NotNull Contract contract, @NotNull ExitQuote settlement, UUID transaction) {}
