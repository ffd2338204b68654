package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * A switching-cost statement: what a member would lose by leaving at an instant. The kinds are those of Burnham, Frels
 * and Mahajan (2003); what they call financial is called economic here.
 *
 * @param member id of the member
 * @param at instant of the statement
 * @param economic points, benefits and money that leaving would lose
 * @param procedural the effort of leaving, at the hourly rate of the terms
 * @param proceduralMinutes the effort of leaving, in minutes
 * @param relational a score from 0 to 100
 * @param total sum of the economic and the procedural cost
 * @param portable how much of the economic part can be taken along by acting before one leaves
 * @param lines all of it, item by item; they add up to the totals
 * @param fallingAway what ends by itself, the soonest first
 * @param takeAlong what a member can do before leaving, in words
 * @param termsVersion that gave things their worth
 */
public record SwitchingCost(
        @NotNull UUID member,
        @NotNull Instant at,
        @NotNull Money economic,
        @NotNull Money procedural,
        @NotNull Long proceduralMinutes,
        BigDecimal relational,
        @NotNull Money total,
        Money portable,
        @NotNull List<CostLine> lines,
        @NotNull List<FallingAway> fallingAway,
        @NotNull List<String> takeAlong,
        @NotNull Long termsVersion) {}
