package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One counting period of a member.
 *
 * @param from its first local day; of rolling days the first one that still counts
 * @param figure what was done in it so far, net of what came back
 */
public record Season(LocalDate from, BigDecimal figure) {

    Season plus(BigDecimal amount) {
        return new Season(from, figure.add(amount));
    }
}
