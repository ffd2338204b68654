package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.loyaltyledger.api.value.Money;

/**
 * An amount that a contract makes due. The shop charges it, and tells when it was paid.
 *
 * @param number within the contract, from 1
 * @param kind why it is due
 * @param amount amount that is due
 * @param dueAt instant since which it is due
 * @param status whether it is paid
 * @param paidAt when it was paid; absent: it is not
 * @param paidBy who reported the payment; absent: nobody
 * @param reference the shop's own name of the payment
 */
public record ContractCharge(
        @NotNull Integer number,
        @NotNull ContractChargeKind kind,
        @NotNull Money amount,
        @NotNull Instant dueAt,
        @NotNull ContractChargeStatus status,
        Instant paidAt,
        String paidBy,
        String reference) {}
