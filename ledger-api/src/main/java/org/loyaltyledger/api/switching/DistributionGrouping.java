package org.loyaltyledger.api.switching;

/** How the members of a distribution are grouped. A member of two clubs is counted in both. */
public enum DistributionGrouping {
    /** All members together. */
    ALL,
    /** By the tier that they hold. */
    TIER,
    /** By the plan of the club that they belong to. */
    CLUB,
    /** By the template of the contract that they have. */
    CONTRACT
}
