package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of charges.
 *
 * @param items may be fewer than the limit before the last page
 * @param next link to the next page; absent: this is the last
 */
public record ChargePage(@NotNull List<Charge> items, String next) {}
