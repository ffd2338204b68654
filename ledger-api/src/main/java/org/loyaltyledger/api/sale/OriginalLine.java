package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * A line of an earlier receipt that is brought back in an exchange.
 *
 * @param receiptNo number of the earlier receipt
 * @param store where it was posted; absent: in the store of this sale
 * @param line the line's number in it, from 1
 */
public record OriginalLine(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String receiptNo,
        @IdentifyingText @Size(min = 1, max = 64) String store,
        @NotNull @Positive Integer line) {}
