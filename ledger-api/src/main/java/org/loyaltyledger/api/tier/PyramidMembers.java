package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * A page of a level's members.
 *
 * @param items ids of the members of this page
 * @param next link to the next page; absent on the last one
 */
public record PyramidMembers(@NotNull List<UUID> items, String next) {}
