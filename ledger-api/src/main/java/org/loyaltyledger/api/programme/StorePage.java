package org.loyaltyledger.api.programme;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The stores of a programme, in the order of their ids.
 *
 * @param items the stores, closed ones included
 * @param next always absent: all are told at once, up to 10,000
 */
public record StorePage(@NotNull List<Store> items, String next) {}
