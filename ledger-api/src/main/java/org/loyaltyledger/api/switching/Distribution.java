package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * How switching cost is spread over members, as of the last day run.
 *
 * @param date of that day; absent: no day was run yet
 * @param groups all members, or one for each tier, club or contract
 */
public record Distribution(LocalDate date, @NotNull List<DistributionGroup> groups) {}
