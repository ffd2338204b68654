package org.loyaltyledger.member.stake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.Terms;

/**
 * Whose stakes are asked for.
 *
 * @param members by id
 * @param grants all they were ever granted; who was never granted anything is missing
 * @param at the instant; a later one than now foresees what will have ended by then
 * @param terms that give things their worth
 * @param offered a contract's template that all of them are supposed to have accepted at the instant; empty: none
 */
public record Appraisal(
        Programme programme,
        Map<UUID, Standing> members,
        Map<UUID, Grants> grants,
        Instant at,
        Terms terms,
        Optional<String> offered) {

    /** Of what is the case. */
    public static Appraisal of(
            Programme programme, Collection<Standing> members, Map<UUID, Grants> grants, Instant at, Terms terms) {
        Map<UUID, Standing> byId = members.stream().collect(Collectors.toMap(Standing::member, Function.identity()));
        return new Appraisal(programme, byId, grants, at, terms, Optional.empty());
    }

    /** The same members, were these their grants. */
    public Appraisal supposing(Map<UUID, Grants> other) {
        return new Appraisal(programme, members, other, at, terms, offered);
    }

    /** The same members under other terms, with a contract of this template besides. */
    public Appraisal under(Terms other, Optional<String> template) {
        return new Appraisal(programme, members, grants, at, other, template);
    }

    public Grants grantsOf(UUID member) {
        return grants.getOrDefault(member, Grants.NONE);
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
