package org.loyaltyledger.api.partner;

/** Something of a member that a partner may be let see, and change where its role may. */
public enum MemberField {
    /** All identifiers; without it a partner sees those of its own types. */
    IDENTIFIERS,
    /** The attributes, and when the member joined. */
    ATTRIBUTES,
    /** The balance and the lots. */
    POINTS,
    /** The transactions. */
    HISTORY,
    /** The tier and its history. */
    TIER,
    /** The entitlements. */
    ENTITLEMENTS,
    /** The memberships of clubs and their charges. */
    MEMBERSHIPS,
    /** The bundles. */
    BUNDLES,
    /** The contracts, their usage and charges. */
    CONTRACTS
}
