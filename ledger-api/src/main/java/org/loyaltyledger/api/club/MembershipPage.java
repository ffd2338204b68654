package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of a member's memberships.
 *
 * @param items in the order of joining, ended ones included
 * @param next link to the next page; absent on the last one
 */
public record MembershipPage(@NotNull List<Membership> items, String next) {}
