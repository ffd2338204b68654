package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.value.Money;

/**
 * What leaving a contract costs at an instant; an exit at that instant books just this.
 *
 * @param contract id of the contract
 * @param at instant of the exit
 * @param statusAfter CANCELLED in cooling-off, where both sides are put back; else ENDED_EARLY
 * @param unvestedForfeited points that were promised and will not come
 * @param unvestedGiven points that had not vested and are given at the exit, where the contract says so
 * @param clawBack points to be taken back of those given
 * @param takenBack as many of them as the programme's claw-back policy takes, debt included
 * @param owed how much of that the member does not have and owes
 * @param fee exit fee that falls due
 * @param feeBeforeCap what it would be without its cap
 * @param feeCap the cap of that day; absent: there is no fee
 * @param benefitsEnding what the member no longer holds
 * @param explanation how each figure came about
 */
public record ExitQuote(
        @NotNull UUID contract,
        @NotNull Instant at,
        @NotNull ContractStatus statusAfter,
        @NotNull Long unvestedForfeited,
        @NotNull Long unvestedGiven,
        @NotNull Long clawBack,
        @NotNull Long takenBack,
        @NotNull Long owed,
        Money fee,
        Money feeBeforeCap,
        Money feeCap,
        @NotNull List<EndingBenefit> benefitsEnding,
        @NotNull List<Explanation> explanation) {}
