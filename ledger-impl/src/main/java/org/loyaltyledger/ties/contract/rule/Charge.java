package org.loyaltyledger.ties.contract.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.contract.ContractChargeKind;
import org.loyaltyledger.api.contract.ContractChargeStatus;

/**
 * An amount that a contract made due.
 *
 * @param number within the contract, from 1
 * @param period which period fell short, from 0; -1 for an exit fee
 * @param amount in the programme's currency; zero: it fell away
 */
public record Charge(
        int number, ContractChargeKind kind, int period, BigDecimal amount, Instant dueAt, Optional<Payment> paid) {

    public static final int NO_PERIOD = -1;

    /** @param reference the shop's own name of it */
    public record Payment(Instant at, String by, String reference) {}

    public ContractChargeStatus state() {
        if (paid.isPresent()) {
            return ContractChargeStatus.PAID;
        }
        return amount.signum() > 0 ? ContractChargeStatus.DUE : ContractChargeStatus.DROPPED;
    }

    Charge amount(BigDecimal other) {
        return new Charge(number, kind, period, other, dueAt, paid);
    }

    Charge pay(Payment payment) {
        return new Charge(number, kind, period, amount, dueAt, Optional.of(payment));
    }
}
