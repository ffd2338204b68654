package org.loyaltyledger.api.bundle;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a bundle gives when it is complete.
 *
 * @param points bonus points; absent: none, or a share
 * @param percent of what was paid for the components, in points at their value; absent: none, or a fixed number
 * @param benefits names of benefits
 * @param benefitsFor how long they last, as a period; absent: as long as it is complete
 */
public record BundleReward(Long points, BigDecimal percent, List<String> benefits, String benefitsFor) {}
