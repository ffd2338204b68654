package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.loyaltyledger.api.club.Club;
import org.loyaltyledger.api.club.ClubPlan;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.club.Family;
import org.loyaltyledger.vault.terms.club.Plan;

/** What can be joined, for those who think about it. */
final class Catalogue {

    private Catalogue() {}

    static List<Club> of(TermsVersion version, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, version.terms().zone());
        return version.terms().ties().clubs().clubs().stream()
                .map(club -> new Club(
                        club.id(),
                        club.name(),
                        club.plans().stream()
                                .map(plan -> plan(plan, version.terms(), today))
                                .toList()))
                .toList();
    }

    private static ClubPlan plan(Plan plan, Terms terms, LocalDate today) {
        return new ClubPlan(
                plan.id(),
                plan.name(),
                plan.kind().name(),
                plan.isFree() ? null : Money.of(plan.price(today, today), terms.currency()),
                told(plan.period()),
                told(plan.trial()),
                told(plan.grace()),
                plan.longestPause().map(Period::toString).orElse(null),
                terms.ties().of(Source.CLUB, plan.id()).stream()
                        .map(Benefit::name)
                        .toList(),
                plan.refund().name(),
                plan.family().map(Family::maxMembers).orElse(null));
    }

    private static String told(Period period) {
        return period.isZero() ? null : period.toString();
    }
}
