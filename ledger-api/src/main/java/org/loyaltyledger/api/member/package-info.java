/**
 * Members as they travel: who is enrolled, by which identifiers they are known, and how they are enrolled, found,
 * suspended, closed and merged. {@link org.loyaltyledger.api.member.MemberClient} is the client interface; a
 * {@link org.loyaltyledger.api.member.MemberRef} names a member in any other request.
 */
package org.loyaltyledger.api.member;
