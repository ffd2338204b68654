package org.loyaltyledger.ties.club;

import org.loyaltyledger.ties.club.rule.Membership;

/**
 * A membership as it is kept.
 *
 * @param programme its member's
 * @param partition where its member lives
 * @param told how much of its history is written
 */
record Entry(Membership membership, long programme, int partition, int told) {}
