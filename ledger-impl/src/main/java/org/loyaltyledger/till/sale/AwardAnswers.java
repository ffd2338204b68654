package org.loyaltyledger.till.sale;

import java.time.Instant;
import java.time.Period;
import org.loyaltyledger.api.sale.SaleAward;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.sale.award.RuleAward;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/** What a caller is told about points that a rule gave. */
public final class AwardAnswers {

    private AwardAnswers() {}

    /** @param later by how much the member's points live longer */
    public static SaleAward of(RuleAward award, Instant occurredAt, TermsVersion version, Period later) {
        Terms terms = version.terms();
        LotSpec lot = LotPolicy.earned(terms, award.lots(), occurredAt, later);
        boolean awaits = lot.phase() == Lot.Phase.AWAITING;
        return new SaleAward(
                award.rule(),
                award.wanted(),
                award.given(),
                awaits ? null : lot.activatesAt(),
                awaits ? event(award.lots(), terms) : null,
                Times.told(lot.expiresAt()).orElse(null),
                award.lots().funder().orElse(null),
                Explanations.of(award.reasons(), version.number()));
    }

    private static String event(LotTerms lots, Terms terms) {
        ActivationPolicy activation = lots.activation().orElse(terms.points().activation());
        return ((ActivationPolicy.Event) activation).event();
    }
}
