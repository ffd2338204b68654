package org.loyaltyledger.api.entitlement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that a member holds at an instant.
 *
 * @param items in the order of their sources
 * @param next link to the next page; absent on the last one
 * @param member id of the member
 * @param at the instant it is told for
 * @param tier the level's code; absent: none
 */
public record HeldEntitlements(
        @NotNull List<HeldEntitlement> items,
        String next,
        @NotNull UUID member,
        @NotNull Instant at,
        String tier) {}
