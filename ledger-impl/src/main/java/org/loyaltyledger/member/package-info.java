/**
 * Who the members are: identity, identifiers and standing. Upper floors name a member by a {@link
 * org.loyaltyledger.member.Party} in their commands and never see its rows.
 */
package org.loyaltyledger.member;
