package org.loyaltyledger.api.bundle;

/** What makes a bundle. */
public enum BundleKind {
    /** All components in one basket. */
    BASKET,
    /** Some of the components within some days. */
    K_OF_N,
    /** Parts that are held. */
    SUBSCRIPTION,
    /** Signed up for beside a base that is held. */
    ADD_ON
}
