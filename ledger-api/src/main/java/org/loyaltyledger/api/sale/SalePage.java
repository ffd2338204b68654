package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of sales, the latest first.
 *
 * @param items the sales of this page
 * @param next link to the next page; absent on the last one
 * @param total how many match in all; only when asked for
 */
public record SalePage(@NotNull List<SaleRecord> items, String next, Long total) {}
