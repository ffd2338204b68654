package org.loyaltyledger.api.terms;

import java.time.Instant;

/**
 * Puts a draft into force.
 *
 * @param effectiveFrom from when; after every version published before, and at least five seconds ahead, so that every
 *     node knows it in time. The first version of a programme may take any instant, also a past one. Absent: as soon as
 *     possible; for the first version from the beginning of time
 */
public record Publication(Instant effectiveFrom) {}
