package org.loyaltyledger.api.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What ended.
 *
 * @param member whose
 * @param bundle what it left
 * @param addOns what ended with it
 * @param endedAt business time
 */
public record BundleEnd(UUID member, String bundle, List<String> addOns, Instant endedAt) {}
