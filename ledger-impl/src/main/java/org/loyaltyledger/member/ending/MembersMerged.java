package org.loyaltyledger.member.ending;

import org.loyaltyledger.vault.programme.Programme;

/** Two members of a programme have become one; fired once that is booked. */
public record MembersMerged(Programme programme) {}
