package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a member is with all bundles.
 *
 * @param items those of the terms in force then, in the order of the terms
 * @param next link to the next page; absent on the last one
 * @param member id of the member
 * @param at the instant it is told for
 */
public record MemberBundles(
        @NotNull List<MemberBundle> items,
        String next,
        @NotNull UUID member,
        @NotNull Instant at) {}
