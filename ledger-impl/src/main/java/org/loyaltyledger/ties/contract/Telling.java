package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.contract.BonusInstalment;
import org.loyaltyledger.api.contract.CommitmentPeriod;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractBonus;
import org.loyaltyledger.api.contract.ContractCharge;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.ContractUsage;
import org.loyaltyledger.api.contract.ContractVersion;
import org.loyaltyledger.api.contract.EndingBenefit;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.contract.Measured;
import org.loyaltyledger.api.contract.RenewalWindow;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ties.contract.rule.Agreement;
import org.loyaltyledger.ties.contract.rule.Charge;
import org.loyaltyledger.ties.contract.rule.Closing;
import org.loyaltyledger.ties.contract.rule.Given;
import org.loyaltyledger.ties.contract.rule.Leaving;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Notice;
import org.loyaltyledger.ties.contract.rule.Periods;
import org.loyaltyledger.ties.contract.rule.Signature;
import org.loyaltyledger.ties.contract.rule.Term;
import org.loyaltyledger.ties.contract.rule.Version;
import org.loyaltyledger.ties.contract.rule.Window;
import org.loyaltyledger.vault.terms.contract.Bonus;
import org.loyaltyledger.vault.terms.contract.Commitment.Measure;
import org.loyaltyledger.vault.terms.document.CanonicalText;
import org.loyaltyledger.vault.terms.document.IndividualBenefits;

/** Contracts as they travel. */
final class Telling {

    private Telling() {}

    /** As it stands at an instant. */
    static Contract contract(Life life, Instant at) {
        Optional<Term> term = life.term();
        return new Contract(
                life.id(),
                life.member(),
                life.template(),
                life.conditions().name(),
                life.state(at),
                life.agreement().frame().termsVersion(),
                life.inForce().number(),
                term.map(Term::first).or(() -> life.agreement().startsOn()).orElse(null),
                term.map(Term::end).orElse(null),
                term.map(Term::signedAt).orElse(null),
                term.map(Term::coolingEnds).orElse(null),
                term.map(Term::activeFrom).orElse(null),
                life.closed().map(Closing::at).orElse(null),
                life.closed().map(Closing::by).orElse(null),
                life.closed()
                        .map(Closing::reason)
                        .filter(reason -> !reason.isEmpty())
                        .orElse(null),
                life.periods().map(periods -> periods(life, periods)).orElse(List.of()),
                bonus(life),
                life.tally().charges().stream()
                        .map(charge -> charge(charge, life.agreement()))
                        .toList(),
                Window.of(life).map(window -> renewal(window, life)).orElse(null),
                life.predecessor().orElse(null),
                life.versions().stream().map(Telling::version).toList());
    }

    static ExitQuote settlement(Life life, Leaving leaving, Settling.Taken taken, Instant at, List<Explanation> why) {
        Agreement agreement = life.agreement();
        boolean held = life.state(at) == ContractStatus.ACTIVE;
        return new ExitQuote(
                life.id(),
                at,
                leaving.after(),
                leaving.forfeited(),
                leaving.given(),
                taken.wanted(),
                taken.points(),
                taken.owed(),
                money(leaving.fee(), agreement),
                money(leaving.feeBeforeCap(), agreement),
                leaving.cap().map(cap -> money(cap, agreement)).orElse(null),
                held ? ending(agreement) : List.of(),
                why);
    }

    /** What was reported for its commitment, by reference. */
    /** Nothing is reported for a contract without a commitment. */
    static ContractUsage usage(UsageStore.Referenced one, Life life) {
        Measure measure = life.conditions().commitment().orElseThrow().measure();
        return usage(one.reference(), one.usage(), measure, life.agreement());
    }

    private static ContractUsage usage(String reference, Usage usage, Measure measure, Agreement agreement) {
        return new ContractUsage(
                reference,
                measured(usage.measured(), measure, agreement),
                usage.occurredAt(),
                usage.recordedAt().orElse(null),
                usage.reportedBy(),
                usage.takenBack().signum() == 0 ? null : measured(usage.takenBack(), measure, agreement),
                usage.correction().map(Usage.Correction::corrects).orElse(null),
                usage.correction().map(Usage.Correction::reason).orElse(null));
    }

    /** An amount of the contract's currency. */
    static Money money(BigDecimal amount, Agreement agreement) {
        int scale = agreement.currency().getDefaultFractionDigits();
        return Money.of(amount.setScale(scale, RoundingMode.DOWN), agreement.currency());
    }

    static Measured measured(BigDecimal amount, Measure measure, Agreement agreement) {
        return measure == Measure.SPEND
                ? new Measured(money(amount, agreement), null)
                : new Measured(
                        null,
                        amount.stripTrailingZeros().scale() < 0
                                ? amount.setScale(0, RoundingMode.UNNECESSARY)
                                : amount.stripTrailingZeros());
    }

    private static List<CommitmentPeriod> periods(Life life, Periods periods) {
        List<CommitmentPeriod> told = new ArrayList<>();
        Measure measure = periods.commitment().measure();
        for (int nth = 0; nth < periods.count(); nth++) {
            told.add(new CommitmentPeriod(
                    periods.from(nth),
                    periods.until(nth),
                    measured(periods.commitment().amount(), measure, life.agreement()),
                    measured(life.tally().counted(nth), measure, life.agreement()),
                    measured(periods.missing(life.tally(), nth), measure, life.agreement()),
                    nth < life.tally().settled()));
        }
        return told;
    }

    private static ContractBonus bonus(Life life) {
        Bonus bonus = life.conditions().bonus();
        if (bonus.total() == 0) {
            return null;
        }
        Given given = life.tally().given();
        List<BonusInstalment> instalments = new ArrayList<>();
        for (int nth = 0; nth < bonus.vesting().size(); nth++) {
            Bonus.Instalment instalment = bonus.vesting().get(nth);
            LocalDate day = life.term()
                    .map(term -> term.first().plus(instalment.after()))
                    .orElse(null);
            instalments.add(new BonusInstalment(day, instalment.points(), nth < given.booked()));
        }
        return new ContractBonus(
                bonus.total(),
                given.upFrontPoints(),
                given.vested(),
                given.unvested(bonus),
                given.forfeited(),
                instalments);
    }

    private static ContractCharge charge(Charge charge, Agreement agreement) {
        return new ContractCharge(
                charge.number(),
                charge.kind(),
                money(charge.amount(), agreement),
                charge.dueAt(),
                charge.state(),
                charge.paid().map(Charge.Payment::at).orElse(null),
                charge.paid().map(Charge.Payment::by).orElse(null),
                charge.paid().map(Charge.Payment::reference).orElse(null));
    }

    private static RenewalWindow renewal(Window window, Life life) {
        return new RenewalWindow(
                window.from(),
                window.until(),
                life.notice().map(Notice::at).orElse(null),
                life.notice().map(Notice::by).orElse(null),
                life.notice().map(Notice::successor).orElse(null));
    }

    private static ContractVersion version(Version version) {
        return new ContractVersion(
                version.number(),
                CanonicalText.fields(version.agreement().text()),
                version.agreement().hash(),
                version.offeredAt(),
                version.offeredBy(),
                version.until(),
                version.signed().map(Signature::at).orElse(null),
                version.signed().map(Signature::by).orElse(null),
                version.withdrawnAt().orElse(null));
    }

    private static List<EndingBenefit> ending(Agreement agreement) {
        return IndividualBenefits.of(agreement.benefits(), agreement.currency()).stream()
                .map(benefit -> new EndingBenefit(
                        benefit.id(),
                        benefit.name(),
                        benefit.valuePerYear()
                                .map(value -> money(value, agreement))
                                .orElse(null)))
                .toList();
    }
}
