package org.loyaltyledger.api.entitlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that a member holds at an instant.
 *
 * @param tier the level's code; absent: none
 */
public record HeldEntitlements(UUID member, Instant at, String tier, List<HeldEntitlement> items) {}
