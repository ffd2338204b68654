package org.loyaltyledger.till.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.IdentifierTerms;
import org.loyaltyledger.vault.terms.LateFacts;
import org.loyaltyledger.vault.terms.LimitTerms;
import org.loyaltyledger.vault.terms.PointsTerms;
import org.loyaltyledger.vault.terms.ProfitTerms;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.RedemptionTerms;
import org.loyaltyledger.vault.terms.ReturnTerms;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TieTerms;
import org.loyaltyledger.vault.terms.TransferTerms;
import org.loyaltyledger.vault.terms.UnknownMember;
import org.loyaltyledger.vault.terms.WeightTerms;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.RestoreExpired;
import org.loyaltyledger.vault.terms.earning.AmountBasis;
import org.loyaltyledger.vault.terms.earning.EarningTerms;
import org.loyaltyledger.vault.terms.earning.EarningTerms.CampaignCombination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.Combination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.MultiplierBase;
import org.loyaltyledger.vault.terms.earning.Limit;
import org.loyaltyledger.vault.terms.earning.Rounding;

/** Terms for tests: plain ones in euros and New York time, and whatever a case makes different. */
public final class SampleTerms {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Currency EUR = Currency.getInstance("EUR");

    private Combination combination = Combination.SUM;
    private CampaignCombination campaigns = CampaignCombination.SUM;
    private MultiplierBase multiplierBase = MultiplierBase.UNROUNDED;
    private AmountBasis basis = AmountBasis.DEFAULT;
    private Set<String> nonEarningTenders = Set.of();
    private List<Limit> limits = List.of();
    private ReturnTerms.Basis returns = ReturnTerms.Basis.BY_ITEM;
    private Rounding rounding = Rounding.DEFAULT;
    private ActivationPolicy activation = new ActivationPolicy.Immediate();
    private ExpiryPolicy expiry = new ExpiryPolicy.None();
    private Clawback clawback = Clawback.DEBT;
    private UnknownMember unknown = UnknownMember.REFUSE;
    private boolean earnedInSaleSpendable;
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Reward> rewards = new ArrayList<>();
    private final List<Rules> rules;

    private SampleTerms(List<Rules> rules) {
        this.rules = rules;
    }

    public static SampleTerms of(Rules... rules) {
        return new SampleTerms(Arrays.asList(rules));
    }

    public SampleTerms combination(Combination how) {
        combination = how;
        return this;
    }

    public SampleTerms campaigns(CampaignCombination how) {
        campaigns = how;
        return this;
    }

    public SampleTerms multiplierBase(MultiplierBase acts) {
        multiplierBase = acts;
        return this;
    }

    public SampleTerms basis(AmountBasis amounts) {
        basis = amounts;
        return this;
    }

    public SampleTerms nonEarning(String... tenders) {
        nonEarningTenders = Set.of(tenders);
        return this;
    }

    public SampleTerms limits(Limit... some) {
        limits = List.of(some);
        return this;
    }

    public SampleTerms returns(ReturnTerms.Basis by) {
        returns = by;
        return this;
    }

    public SampleTerms rounding(Rounding how) {
        rounding = how;
        return this;
    }

    public SampleTerms activation(ActivationPolicy policy) {
        activation = policy;
        return this;
    }

    public SampleTerms expiry(ExpiryPolicy policy) {
        expiry = policy;
        return this;
    }

    public SampleTerms clawback(Clawback policy) {
        clawback = policy;
        return this;
    }

    public SampleTerms earnedInSaleSpendable() {
        earnedInSaleSpendable = true;
        return this;
    }

    public SampleTerms parking() {
        unknown = UnknownMember.PARK;
        return this;
    }

    public SampleTerms ratio(Ratio ratio) {
        ratios.add(ratio);
        return this;
    }

    public SampleTerms reward(Reward reward) {
        rewards.add(reward);
        return this;
    }

    public Terms terms() {
        return new Terms(
                ZONE,
                EUR,
                new PointsTerms(
                        "points",
                        Optional.of(new BigDecimal("0.01")),
                        expiry,
                        activation,
                        rounding,
                        clawback,
                        new RestoreExpired.Lost()),
                new EarningTerms(
                        combination,
                        campaigns,
                        multiplierBase,
                        basis,
                        nonEarningTenders,
                        rules.stream().map(Rules::rule).toList(),
                        limits),
                new RedemptionTerms(earnedInSaleSpendable, Duration.ofMinutes(15), ratios, rewards),
                new ReturnTerms(returns),
                TransferTerms.NONE,
                unknown,
                LimitTerms.DEFAULT,
                LateFacts.REASSESS,
                ProfitTerms.NONE,
                TieTerms.NONE,
                WeightTerms.DEFAULT,
                IdentifierTerms.DEFAULT);
    }
}
