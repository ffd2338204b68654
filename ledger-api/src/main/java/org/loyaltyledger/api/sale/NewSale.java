package org.loyaltyledger.api.sale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * A sale as the till rings it up. Store and receipt number name it for ever: the same receipt is never booked twice.
 *
 * @param receiptNo the receipt's number, unique within its store
 * @param store id of the store that sold
 * @param terminal at which till; absent: unknown
 * @param occurredAt when, by the till's clock; absent: when it is booked. Terms in force then judge the sale
 * @param member who bought; absent: anonymous, nothing is earned or spent
 * @param lines the articles, in the order of the receipt
 * @param discount a discount on the whole sale, not yet taken off the lines; absent: nothing
 * @param discounts discounts on some of the lines, not yet taken off them; absent: none
 * @param tenders how it was paid; absent: not told
 * @param codes promotion codes shown at the till; absent: none
 * @param redemptions points spent in this sale; absent: none
 * @param attributes anything rules may ask for, by name; absent: none
 */
public record NewSale(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String receiptNo,

        @NotNull @IdentifyingText @Size(min = 1, max = 64) String store,

        @IdentifyingText @Size(min = 1, max = 64) String terminal,
        Instant occurredAt,
        @Valid MemberRef member,
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid SaleLine> lines,
        Money discount,
        @Size(max = 32) List<@NotNull @Valid SaleDiscount> discounts,
        @Size(max = 32) List<@NotNull @Valid Tender> tenders,
        @Size(max = 32) List<@NotNull @IdentifyingText @Size(min = 1, max = 64) String> codes,
        @Size(max = 32) List<@NotNull @Valid SaleRedemption> redemptions,
        @Size(max = 32) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 256) String> attributes) {

    /** A plain sale to a member, now. */
    public static NewSale of(String store, String receiptNo, MemberRef member, List<SaleLine> lines) {
        return new NewSale(receiptNo, store, null, null, member, lines, null, null, null, null, null, null);
    }

    /** The same sale at another time. */
    public NewSale at(Instant time) {
        return new NewSale(
                receiptNo,
                store,
                terminal,
                time,
                member,
                lines,
                discount,
                discounts,
                tenders,
                codes,
                redemptions,
                attributes);
    }

    /** The same sale with points spent in it. */
    public NewSale redeeming(List<SaleRedemption> spent) {
        return new NewSale(
                receiptNo,
                store,
                terminal,
                occurredAt,
                member,
                lines,
                discount,
                discounts,
                tenders,
                codes,
                spent,
                attributes);
    }
}
