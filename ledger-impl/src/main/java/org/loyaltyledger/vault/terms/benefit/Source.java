package org.loyaltyledger.vault.terms.benefit;

/** What grants a benefit. */
public enum Source {
    TIER,
    CLUB,
    BUNDLE,
    CONTRACT,
    OFFER
}
