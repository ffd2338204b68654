package org.loyaltyledger.till.reassessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.award.Awards;
import org.loyaltyledger.till.sale.award.Buyer;
import org.loyaltyledger.till.sale.award.Counting;
import org.loyaltyledger.till.sale.award.Earning;
import org.loyaltyledger.till.sale.award.Entitled;
import org.loyaltyledger.till.sale.award.RuleAward;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.condition.MemberFacts;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.Limit;

/** What a sale should have been given, under the terms of its time and for the member as it was then. */
final class Evaluation {

    private Evaluation() {}

    /** @param before what had come back before the sale was booked */
    static Evaluated of(
            SaleRow sale, Returned before, Entitlements held, Standing member, TermsVersion version, LimitUsage usage) {
        Terms terms = Entitled.terms(version.terms(), held);
        MemberFacts known = sale.buyer();
        MemberFacts buyer = new MemberFacts(
                known.known(), known.status(), known.joinedOn(), held.tier().orElse(""), known.attributes());
        Basket basket = Basket.of(
                        sale.sale(),
                        terms.earning().amountBasis(),
                        terms.earning().nonEarningTenders())
                .less(before);
        Awards awards =
                Earning.of(basket, new Buyer(member.member().toString(), buyer), terms, usage.used(terms, sale));
        List<Given> given = given(sale, awards, terms);
        SaleRow after = sale.reassessed(buyer, Entitled.earning(held), given, List.of());
        return new Evaluated(sale, after, awards.awards(), Entitled.later(held), version);
    }

    /** What draws on a budget that members share stays as it was booked. */
    private static List<Given> given(SaleRow sale, Awards awards, Terms terms) {
        Set<String> budgeted = new TreeSet<>();
        for (EarningRule rule : terms.earning().rules()) {
            if (isBudgeted(rule, terms)) {
                budgeted.add(rule.id());
            }
        }
        List<Given> given = new ArrayList<>();
        for (RuleAward award : awards.awards()) {
            Optional<Given> booked = sale.given().stream()
                    .filter(one -> one.rule().equals(award.rule()))
                    .findFirst();
            if (!budgeted.contains(award.rule())) {
                given.add(new Given(award.rule(), award.wanted(), award.given()));
            } else {
                booked.ifPresent(given::add);
            }
        }
        return given;
    }

    private static boolean isBudgeted(EarningRule rule, Terms terms) {
        return Counting.limits(rule, terms).stream()
                .anyMatch(limit -> limit.per().isPresent() && limit.scope() != Limit.Scope.MEMBER);
    }
}
