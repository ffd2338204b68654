package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be expected.
 *
 * @param figure of the present period, or of the rolling days
 * @param next what the next higher level asks for; empty at the top
 * @param stay what staying asks for; empty if the level is not going to end
 */
public record Outlook(BigDecimal figure, Optional<Aim> next, Optional<Stay> stay) {

    /**
     * @param missing threshold less figure, at least zero
     * @param by the last local day that counts; empty: no day is the last
     */
    public record Aim(String level, BigDecimal threshold, BigDecimal missing, Optional<LocalDate> by) {}

    /**
     * @param until when the level ends that is held
     * @param figure that will be judged then if nothing more is done
     * @param missing threshold less figure, at least zero
     * @param by the last local day that counts
     * @param projected what will be held then if nothing more is done; empty: none
     */
    public record Stay(
            String level,
            Instant until,
            BigDecimal threshold,
            BigDecimal figure,
            BigDecimal missing,
            LocalDate by,
            Optional<String> projected) {}
}
