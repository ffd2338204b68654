package org.loyaltyledger.member.stake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.Terms;

/**
 * Whose stakes are asked for.
 *
 * @param members by id
 * @param at the instant; a later one than now foresees what will have ended by then
 * @param terms that give things their worth
 */
public record Appraisal(Programme programme, Map<UUID, Standing> members, Instant at, Terms terms) {

    public static Appraisal of(Programme programme, Collection<Standing> members, Instant at, Terms terms) {
        return new Appraisal(
                programme,
                members.stream().collect(Collectors.toMap(Standing::member, Function.identity())),
                at,
                terms);
    }

    public LocalDate day() {
        return LocalDate.ofInstant(at, terms.zone());
    }

    /** What points are worth; nothing, if the terms do not say. Rounded down: nobody is promised more than there is. */
    public BigDecimal worth(long points) {
        return money(
                terms.points().value().orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(points)), RoundingMode.DOWN);
    }

    /** At the currency's scale. */
    public BigDecimal money(BigDecimal amount, RoundingMode mode) {
        return amount.setScale(terms.currency().getDefaultFractionDigits(), mode);
    }

    /** What one point is worth, as explanations tell it. */
    public String pointValue() {
        return terms.points().value().map(BigDecimal::toPlainString).orElse("not stated");
    }
}
