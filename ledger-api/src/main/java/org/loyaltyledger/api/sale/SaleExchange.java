package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.value.Money;

/**
 * What a line that was brought back did to the receipt it was bought by: the same as a return of that line.
 *
 * @param line the line of this sale
 * @param receiptNo number of the earlier receipt
 * @param store where it was posted
 * @param returnNo the number under which the earlier receipt lists this return
 * @param transaction the booking of the return; absent: no points moved, or a quote
 * @param returned what the goods had cost after all discounts
 * @param moneyBack how much of that was not paid by points and counts towards this sale; absent: not known
 * @param takenBack points of the earlier receipt that are asked back
 * @param forgone how many of them could not be taken and are not owed
 * @param givenBack points spent in the earlier receipt that are the member's again
 * @param lost points spent in it that would have come back and did not
 * @param explanation how the figures came about
 * @param consequences what followed by itself; absent without a member
 */
public record SaleExchange(
        @NotNull Integer line,
        @NotNull String receiptNo,
        @NotNull String store,
        @NotNull String returnNo,
        UUID transaction,
        @NotNull Money returned,
        Money moneyBack,
        @NotNull Long takenBack,
        @NotNull Long forgone,
        Long givenBack,
        Long lost,
        @NotNull List<Explanation> explanation,
        List<Consequence> consequences) {}
