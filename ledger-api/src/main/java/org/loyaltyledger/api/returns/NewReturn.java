package org.loyaltyledger.api.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * A return of all or a part of a sale. Exactly one of {@code everything}, {@code lines} and {@code amount} is given.
 *
 * @param returnNo the return's own number, unique among the returns of its sale: the same return is never booked twice
 * @param store the store of the sale; absent: the till's own
 * @param terminal at which till it came back; absent: unknown
 * @param occurredAt when the goods came back; absent: now
 * @param everything true: all that is still there
 * @param lines what came back of which line
 * @param amount money refunded on the sale as a whole; only where the terms take returns by amount
 * @param reason why, for the record; optional
 */
public record NewReturn(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String returnNo,
        @IdentifyingText @Size(min = 1, max = 64) String store,
        @IdentifyingText @Size(min = 1, max = 64) String terminal,
        Instant occurredAt,
        Boolean everything,
        @Size(min = 1, max = 1000) List<@NotNull @Valid ReturnedLine> lines,
        Money amount,
        @Size(min = 1, max = 256) String reason) {

    /** All that is still there. */
    public static NewReturn everything(String store, String returnNo) {
        return new NewReturn(returnNo, store, null, null, true, null, null, null);
    }

    /** These lines, or parts of them. */
    public static NewReturn lines(String store, String returnNo, List<ReturnedLine> lines) {
        return new NewReturn(returnNo, store, null, null, null, lines, null, null);
    }

    /** So much money of the sale as a whole. */
    public static NewReturn amount(String store, String returnNo, Money amount) {
        return new NewReturn(returnNo, store, null, null, null, null, amount, null);
    }
}
