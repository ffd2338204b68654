package org.loyaltyledger.vault.terms.tier;

/** When a level begins that was reached. */
public enum Upgrade {
    AT_ONCE,
    NEXT_PERIOD
}
