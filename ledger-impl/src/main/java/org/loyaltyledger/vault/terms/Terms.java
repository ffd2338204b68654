package org.loyaltyledger.vault.terms;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningTerms;

/**
 * All rules of one programme, as one version of its terms document states them.
 *
 * @param zone where the programme's days begin and end
 * @param currency of every amount in the document and of every sale
 * @param lateFacts what becomes of awards when something earlier is learnt
 * @param profit what sales contribute where the till does not tell their cost
 * @param ties what holds a member
 * @param identifiers how identifiers of members are normalised
 * @param translations its texts in other languages
 * @param weights what time and ties weigh in a switching-cost statement
 */
public record Terms(
        ZoneId zone,
        Currency currency,
        PointsTerms points,
        EarningTerms earning,
        RedemptionTerms redemption,
        ReturnTerms returns,
        TransferTerms transfer,
        UnknownMember unknownMember,
        LimitTerms limits,
        LateFacts lateFacts,
        ProfitTerms profit,
        TieTerms ties,
        WeightTerms weights,
        IdentifierTerms identifiers,
        Translations translations) {

    /** Terms in one language. */
    public Terms(
            ZoneId zone,
            Currency currency,
            PointsTerms points,
            EarningTerms earning,
            RedemptionTerms redemption,
            ReturnTerms returns,
            TransferTerms transfer,
            UnknownMember unknownMember,
            LimitTerms limits,
            LateFacts lateFacts,
            ProfitTerms profit,
            TieTerms ties,
            WeightTerms weights,
            IdentifierTerms identifiers) {
        this(
                zone,
                currency,
                points,
                earning,
                redemption,
                returns,
                transfer,
                unknownMember,
                limits,
                lateFacts,
                profit,
                ties,
                weights,
                identifiers,
                Translations.NONE);
    }

    /**
     * What members call a rule that an explanation names, or the benefit that acts as one; empty: it has no name.
     *
     * @param rule id of a rule, or source, code and benefit with slashes between them
     */
    public Optional<String> nameOf(String rule) {
        int benefit = rule.lastIndexOf('/') + 1;
        return benefit > rule.indexOf('/') + 1
                ? Optional.ofNullable(ties.benefits().get(rule.substring(benefit)))
                        .map(Benefit::name)
                : earning.rule(rule).flatMap(EarningRule::name);
    }

    /** The same terms with other rules of earning. */
    public Terms with(EarningTerms other) {
        return new Terms(
                zone,
                currency,
                points,
                other,
                redemption,
                returns,
                transfer,
                unknownMember,
                limits,
                lateFacts,
                profit,
                ties,
                weights,
                identifiers,
                translations);
    }
}
