package org.loyaltyledger.member;

import org.loyaltyledger.api.member.Identifier;

/**
 * A CDI event, told once it is stored: from now on this identifier names a member. It may be told more than once; it is
 * not told if the node stops in between.
 *
 * @param programme id of the programme
 */
public record IdentifierAdded(long programme, Identifier identifier) {}
