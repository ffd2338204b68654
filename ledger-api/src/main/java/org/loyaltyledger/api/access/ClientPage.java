package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of registered programs, oldest first.
 *
 * @param items the programs of this page
 * @param next link to the next page; absent on the last one
 */
public record ClientPage(@NotNull List<Client> items, String next) {}
