package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of lots, oldest first.
 *
 * @param items the lots of this page
 * @param next link to the next page; absent on the last one
 */
public record LotPage(@NotNull List<Lot> items, String next) {}
