package org.loyaltyledger.api.contract;

import java.util.List;

/**
 * What was reported for a contract's commitment, besides what sales and returns counted by themselves.
 *
 * @param items in the order in which they happened, a correction after its report; of very many the latest 1,000
 */
public record UsageHistory(List<ContractUsage> items) {}
