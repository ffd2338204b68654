package org.loyaltyledger.api.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a member is with all bundles.
 *
 * @param member whose
 * @param at the instant it is told for
 * @param bundles those of the terms in force then, in the order of the terms
 */
public record MemberBundles(UUID member, Instant at, List<MemberBundle> bundles) {}
