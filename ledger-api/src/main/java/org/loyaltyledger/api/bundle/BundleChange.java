package org.loyaltyledger.api.bundle;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member signed up for, left or passed on a bundle.
 *
 * @param what JOINED, LEFT, GIVEN or RECEIVED
 * @param at business time
 * @param other from or to whom it went; absent: nobody
 * @param reason why; absent: none was asked for
 * @param by who reported it
 */
public record BundleChange(String what, Instant at, UUID other, String reason, String by) {}
