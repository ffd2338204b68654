package org.loyaltyledger.api.switching;

import java.time.LocalDate;
import java.util.List;
import org.loyaltyledger.api.value.Money;

/**
 * How switching cost is spread over members, as of the last day run.
 *
 * @param date of that day; absent: no day was run yet
 * @param groups all members, or one for each tier, club or contract
 */
public record Distribution(LocalDate date, List<Group> groups) {

    /**
     * Some members.
     *
     * @param code the tier's, plan's or template's; absent: those with none, or all
     * @param members how many
     * @param total their cost in sum
     * @param quantiles at 5, 25, 50, 75, 95 and 99 percent
     * @param histogram how many lie in which range
     */
    public record Group(String code, Long members, Money total, List<Quantile> quantiles, List<Bar> histogram) {}

    /** @param cost that {@code percent} of the members do not exceed */
    public record Quantile(Long percent, Money cost) {}

    /**
     * A range of cost; ranges double from one to the next.
     *
     * @param from inclusive
     * @param until exclusive; absent: no bound
     */
    public record Bar(Money from, Money until, Long members) {}
}
