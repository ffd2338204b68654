package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of redemptions, the latest first.
 *
 * @param items the redemptions of this page
 * @param next link to the next page; absent on the last one
 * @param total how many match in all; only when asked for
 */
public record RedemptionPage(@NotNull List<Redemption> items, String next, Long total) {}
