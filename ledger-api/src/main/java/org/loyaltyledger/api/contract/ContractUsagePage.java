package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What was reported for a contract's commitment, besides what sales and returns counted by themselves.
 *
 * @param items in the order in which they happened, a correction after its report
 * @param next link to the next page; absent on the last one
 */
public record ContractUsagePage(@NotNull List<ContractUsage> items, String next) {}
