package org.loyaltyledger.api.tier;

import java.util.List;
import java.util.UUID;

/**
 * A page of a level's members.
 *
 * @param next link to the next page; absent on the last one
 */
public record PyramidMembers(List<UUID> items, String next) {}
