package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of a member's transactions, newest first.
 *
 * @param items the transactions of this page
 * @param next link to the next page; absent on the last one
 */
public record TransactionPage(@NotNull List<Transaction> items, String next) {}
