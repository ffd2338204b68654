package org.loyaltyledger.api.contract;

import java.time.Instant;
import org.loyaltyledger.api.value.Money;

/**
 * An amount that a contract makes due. The shop charges it, and tells when it was paid.
 *
 * @param number within the contract, from 1
 * @param kind why
 * @param amount how much
 * @param dueAt since when
 * @param status whether it is paid
 * @param paidAt when it was
 * @param paidBy who told
 * @param reference the shop's own name of the payment
 */
public record ContractCharge(
        Integer number,
        ContractChargeKind kind,
        Money amount,
        Instant dueAt,
        ContractChargeStatus status,
        Instant paidAt,
        String paidBy,
        String reference) {}
