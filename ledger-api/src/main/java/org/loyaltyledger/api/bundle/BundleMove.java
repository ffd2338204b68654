package org.loyaltyledger.api.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What went over.
 *
 * @param from whose it was
 * @param to whose it is
 * @param bundle which
 * @param addOns what went along
 * @param instance keeps its name
 * @param movedAt business time
 */
public record BundleMove(UUID from, UUID to, String bundle, List<String> addOns, String instance, Instant movedAt) {}
