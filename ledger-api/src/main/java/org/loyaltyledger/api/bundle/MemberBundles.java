package org.loyaltyledger.api.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a member is with all bundles.
 *
 * @param items those of the terms in force then, in the order of the terms
 * @param next link to the next page; absent on the last one
 * @param member whose
 * @param at the instant it is told for
 */
public record MemberBundles(List<MemberBundle> items, String next, UUID member, Instant at) {}
