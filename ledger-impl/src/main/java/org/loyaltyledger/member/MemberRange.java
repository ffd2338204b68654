package org.loyaltyledger.member;

import java.util.UUID;

/**
 * Members one after the other in the order of their ids.
 *
 * @param first inclusive
 * @param last inclusive
 * @param members how many of them have not ended
 */
public record MemberRange(UUID first, UUID last, long members) {}
