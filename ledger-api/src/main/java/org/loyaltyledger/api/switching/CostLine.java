package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.loyaltyledger.api.value.Money;

/**
 * One thing that leaving would cost.
 *
 * @param kind ECONOMIC, PROCEDURAL or RELATIONAL
 * @param source where it comes from, such as {@code POINTS} or {@code CLUB/family/tenth-off}
 * @param label name of the thing, for people
 * @param money lost; for effort, its minutes at the terms' hourly rate; absent for relations
 * @param minutes of effort elsewhere; absent if it is none
 * @param score of a relation; absent if it is none
 * @param until when it falls away by itself; absent: not by itself
 * @param formula how the figure came about
 * @param figures that went into it, by name
 */
public record CostLine(
        @NotNull String kind,
        @NotNull String source,
        @NotNull String label,
        Money money,
        Long minutes,
        BigDecimal score,
        Instant until,
        @NotNull String formula,
        @NotNull Map<String, Object> figures) {}
