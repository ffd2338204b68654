package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a bundle gives when it is complete.
 *
 * @param points bonus points; absent: none, or a share
 * @param percent of what was paid for the components, in points at their value; absent: none, or a fixed number
 * @param benefits names of the benefits that it gives
 * @param benefitsFor how long they last, as a period; absent: as long as it is complete
 */
public record BundleReward(
        Long points, BigDecimal percent, @NotNull List<String> benefits, String benefitsFor) {}
