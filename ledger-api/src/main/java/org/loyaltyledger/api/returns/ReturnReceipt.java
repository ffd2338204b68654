package org.loyaltyledger.api.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.sale.Consequence;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.value.Money;

/**
 * What a return did to a member's points.
 *
 * @param transaction the booking; absent: no points moved or a dry run
 * @param sale the booking of the sale; absent: the sale booked nothing
 * @param returnNo the return's own number
 * @param receiptNo the sale's receipt
 * @param store the sale's store
 * @param member whose points; absent: nobody's
 * @param occurredAt business time
 * @param recordedAt when the books learnt it; absent in a dry run
 * @param returned money that came back with this return
 * @param remaining what is left of the sale's total
 * @param takenBack earned points that this return asks back
 * @param forgone how many of them could not be taken and are not owed, by the terms' claw-back policy
 * @param givenBack spent points that this return gives back
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
        String returnNo,
        String receiptNo,
        String store,
        UUID member,
        Instant occurredAt,
        Instant recordedAt,
        Money returned,
        Money remaining,
        Long takenBack,
        Long forgone,
        Long givenBack,
        Long earnedNow,
        Long redeemedNow,
        Long balance,
        Long debt,
        List<Explanation> explanation,
        List<Consequence> consequences) {}
