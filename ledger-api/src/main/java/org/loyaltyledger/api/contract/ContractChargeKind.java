package org.loyaltyledger.api.contract;

/** Why an amount is due. */
public enum ContractChargeKind {
    /** A period ended short of the commitment. */
    TRUE_UP,
    /** The member left early. */
    EXIT_FEE
}
