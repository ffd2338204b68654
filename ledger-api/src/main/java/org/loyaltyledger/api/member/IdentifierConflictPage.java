package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of identifiers that could not be brought into their form.
 *
 * @param items the conflicts of this page, in the order in which they were found
 * @param next link to the next page; absent on the last one
 */
public record IdentifierConflictPage(@NotNull List<IdentifierConflict> items, String next) {}
