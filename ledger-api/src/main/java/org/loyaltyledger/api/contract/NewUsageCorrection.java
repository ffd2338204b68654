package org.loyaltyledger.api.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * Takes back what was wrongly reported for a commitment, or a part of it.
 *
 * @param reference the reporter's own name of the correction; the same one never counts twice, nor twice as a report
 * @param corrects the reference of the report that was wrong
 * @param amount how much of a committed spend did not happen; absent: all that is left of the report
 * @param units how much of a committed volume did not; absent: all that is left of the report
 * @param reason why it is corrected, for the record
 */
public record NewUsageCorrection(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String reference,
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String corrects,
        @Valid Money amount,
        @Positive @Digits(integer = 12, fraction = 3) BigDecimal units,
        @NotNull @Size(min = 1, max = 256) String reason) {}
