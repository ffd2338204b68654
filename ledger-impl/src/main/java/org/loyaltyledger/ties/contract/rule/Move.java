package org.loyaltyledger.ties.contract.rule;

/** What can be asked of a contract. Time does the rest. */
public enum Move {
    ACCEPT,
    WITHDRAW,
    CANCEL,
    RENEW,
    WITHDRAW_RENEWAL,
    USE,
    CORRECT,
    EXIT,
    AMEND,
    ACCEPT_AMENDMENT,
    PAY
}
