package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * What other terms, or a contract, would do to what leaving costs.
 *
 * @param termsVersion the number of the terms to suppose, a draft or a published version; absent: those in force
 * @param contract the code of a contract's template that every member of the segment is supposed to accept; absent: none
 * @param tier only members of this tier; absent: all
 * @param club only members with this club's plan; absent: all
 * @param atMost how many members to look at, evenly chosen; absent: 10,000
 */
public record NewSimulation(
        @Positive Integer termsVersion,
        @IdentifyingText @Size(min = 1, max = 64) String contract,
        @IdentifyingText @Size(min = 1, max = 64) String tier,
        @IdentifyingText @Size(min = 1, max = 64) String club,
        @Positive @Max(100_000) Integer atMost) {}
