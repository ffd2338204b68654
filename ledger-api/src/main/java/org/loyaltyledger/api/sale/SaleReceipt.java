package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.value.Money;

/**
 * What a sale did to a member's points, or in a quote would do.
 *
 * @param status what became of the sale
 * @param transaction the booking; absent: nothing was booked
 * @param receiptNo number of the receipt
 * @param store id of the store that sold
 * @param member who bought; absent: nobody known
 * @param occurredAt business time: when it happened
 * @param recordedAt when the books learnt it; absent in a quote
 * @param termsVersion the version of the terms that judged the sale
 * @param total what the sale came to after all discounts, less what was brought back; below zero: more was brought back
 * @param earned points given, gross: spending does not lessen it
 * @param redeemed points that the sale spent, before any were given
 * @param paidByPoints how much of it points paid: what the redemptions are worth, or more if the till lists more as a
 *     tender of type {@code POINTS}
 * @param due what is left to pay otherwise; below zero: to be paid out. Of goods brought back the share that points had
 *     paid comes back in points and not in money, so it does not lessen what is due
 * @param balance spendable points afterwards; absent without a member
 * @param pending points not spendable yet afterwards; absent without a member
 * @param awards one for each rule that gives
 * @param redemptions one for each way of spending, in the order asked
 * @param passedOver why other rules gave nothing
 * @param consequences what followed by itself; absent without a member
 * @param benefits in a quote: what the member is entitled to besides; absent otherwise
 * @param exchanges one for each line brought back that names its receipt; absent: there are none
 */
public record SaleReceipt(
        @NotNull SaleStatus status,
        UUID transaction,
        @NotNull String receiptNo,
        @NotNull String store,
        UUID member,
        @NotNull Instant occurredAt,
        Instant recordedAt,
        Long termsVersion,
        @NotNull Money total,
        @NotNull Long earned,
        @NotNull Long redeemed,
        @NotNull Money paidByPoints,
        @NotNull Money due,
        Long balance,
        Long pending,
        @NotNull List<SaleAward> awards,
        @NotNull List<SpentPoints> redemptions,
        @NotNull List<Explanation> passedOver,
        List<Consequence> consequences,
        List<SaleBenefit> benefits,
        List<SaleExchange> exchanges) {}
