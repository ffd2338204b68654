package org.loyaltyledger.api.switching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * A switching-cost statement: what a member would lose by leaving at an instant. The kinds are those of Burnham, Frels and
 * Mahajan (2003); what they call financial is called economic here.
 *
 * @param economic money
 * @param procedural effort, at the terms' hourly rate
 * @param proceduralMinutes the same effort
 * @param relational a score from 0 to 100
 * @param total economic and procedural
 * @param portable how much of the economic part can be taken along by acting before one leaves
 * @param lines all of it, item by item; they add up to the totals
 * @param fallingAway what ends by itself, the soonest first
 * @param takeAlong what a member can do before leaving, in words
 * @param termsVersion that gave things their worth
 */
public record SwitchingCost(
        UUID member,
        Instant at,
        Money economic,
        Money procedural,
        Long proceduralMinutes,
        BigDecimal relational,
        Money total,
        Money portable,
        List<CostLine> lines,
        List<FallingAway> fallingAway,
        List<String> takeAlong,
        Long termsVersion) {}
