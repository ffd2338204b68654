package org.loyaltyledger.api.returns;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.sale.Consequence;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.value.Money;

/**
 * What a return did to a member's points, and all that a till needs to act on: the money to pay out, the points that
 * came back and those that did not. A dry run tells the same. The figures add up: {@code moneyBack} and {@code
 * pointsValueBack} are {@code returned}; over all returns of a sale each of them, and {@code givenBack} with {@code
 * lost}, comes to what a single return of everything would have told.
 *
 * @param transaction the booking; absent: no points moved or a dry run
 * @param sale the booking of the sale; absent: the sale booked nothing
 * @param returnNo the return's own number
 * @param receiptNo number of the receipt of the sale
 * @param store id of the store of the sale
 * @param member whose points; absent: nobody's
 * @param occurredAt business time: when it happened
 * @param recordedAt when the books learnt it; absent in a dry run
 * @param returned what the goods of this return had cost after all discounts, however they were paid
 * @param moneyBack how much of that is to be paid out in money: the share that was not paid by points; absent: the sale
 *     was booked before this was kept
 * @param pointsValueBack how much of it points had paid; absent like {@code moneyBack}
 * @param remaining what is left of the sale's total
 * @param takenBack earned points that this return asks back; below zero: what is left of the sale earns more
 * @param takenFrom where the points that were taken back were
 * @param forgone how many of them could not be taken and are not owed, by the terms' claw-back policy
 * @param givenBack spent points that are the member's again
 * @param lost spent points that would have come back and did not
 * @param lossReason why; absent: none are lost
 * @param debtRepaid points that paid what the member owed as soon as they were the member's
 * @param earnedNow points of the sale that are still earned
 * @param redeemedNow points of the sale that are still spent
 * @param balance spendable points afterwards; absent without a member
 * @param debt points owed afterwards; absent without a member
 * @param explanation how the figures came about, rule by rule
 * @param consequences what followed by itself; absent without a member
 */
public record ReturnReceipt(
        UUID transaction,
        UUID sale,
        @NotNull String returnNo,
        @NotNull String receiptNo,
        @NotNull String store,
        UUID member,
        @NotNull Instant occurredAt,
        Instant recordedAt,
        @NotNull Money returned,
        Money moneyBack,
        Money pointsValueBack,
        @NotNull Money remaining,
        @NotNull Long takenBack,
        @NotNull TakenFrom takenFrom,
        @NotNull Long forgone,
        @NotNull Long givenBack,
        @NotNull Long lost,
        LossReason lossReason,
        @NotNull Long debtRepaid,
        Long earnedNow,
        Long redeemedNow,
        Long balance,
        Long debt,
        @NotNull List<Explanation> explanation,
        List<Consequence> consequences) {}
