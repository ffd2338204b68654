package org.loyaltyledger.api.club;

import java.util.List;

/**
 * A member's memberships.
 *
 * @param memberships in the order of joining, ended ones included
 */
public record Memberships(List<Membership> memberships) {}
