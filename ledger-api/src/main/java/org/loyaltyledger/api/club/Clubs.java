package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What can be joined today.
 *
 * @param items in the order of the terms
 * @param next link to the next page; absent on the last one
 * @param termsVersion the terms that say so
 */
public record Clubs(
        @NotNull List<Club> items, String next, @NotNull Long termsVersion) {}
