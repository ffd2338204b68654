package org.loyaltyledger.api.member;

/** What a member may do. */
public enum MemberStatus {
    /** Earns, spends and moves points. */
    ACTIVE,
    /** Keeps its points, but nothing is earned, spent or moved until it is reinstated. */
    SUSPENDED,
    /** Has left; what remained was forfeited. Final. */
    CLOSED,
    /** Was a second enrolment of somebody else and is now part of that member. Final. */
    MERGED
}
