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
 * @param state whether it is paid
 * @param paidAt when it was
 * @param paidBy who told
 * @param reference the shop's own name of the payment
 */
public record ContractCharge(
        Integer number,
        Kind kind,
        Money amount,
        Instant dueAt,
        State state,
        Instant paidAt,
        String paidBy,
        String reference) {

    /** Why an amount is due. */
    public enum Kind {
        /** A period ended short of the commitment. */
        TRUE_UP,
        /** The member left early. */
        EXIT_FEE
    }

    /** Whether an amount is paid. */
    public enum State {
        DUE,
        PAID,
        /** Fell away: what was missing came late, but it came. */
        DROPPED
    }
}
