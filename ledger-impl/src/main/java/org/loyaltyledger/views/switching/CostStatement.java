package org.loyaltyledger.views.switching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.switching.CostLine;
import org.loyaltyledger.api.switching.FallingAway;
import org.loyaltyledger.api.switching.SwitchingCost;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.member.stake.Stake.Kind;
import org.loyaltyledger.vault.ledger.Lot;

/** A cost as it is told. */
record CostStatement(UUID member, Cost cost, int termsVersion) {

    SwitchingCost told() {
        return new SwitchingCost(
                member,
                cost.appraisal().at(),
                money(cost.economic()),
                money(cost.procedural()),
                cost.minutes(),
                cost.score(),
                money(cost.total()),
                money(cost.portable()),
                cost.stakes().stream().map(this::line).toList(),
                fallingAway(),
                takeAlong(),
                (long) termsVersion);
    }

    private CostLine line(Stake stake) {
        boolean relation = stake.kind() == Kind.RELATIONAL;
        return new CostLine(
                stake.kind().name(),
                stake.source(),
                stake.label(),
                relation ? null : money(cost.worth(stake)),
                stake.kind() == Kind.PROCEDURAL ? stake.minutes() : null,
                relation ? stake.score() : null,
                Optional.of(stake.until()).filter(end -> !end.equals(Lot.NEVER)).orElse(null),
                stake.formula(),
                stake.figures());
    }

    private List<FallingAway> fallingAway() {
        return cost.stakes().stream()
                .filter(stake -> !stake.until().equals(Lot.NEVER))
                .filter(stake -> cost.worth(stake).signum() > 0)
                .sorted(Comparator.comparing(Stake::until))
                .map(stake -> new FallingAway(stake.until(), stake.source(), stake.label(), money(cost.worth(stake))))
                .toList();
    }

    private List<String> takeAlong() {
        List<String> words = new ArrayList<>();
        if (cost.portable().signum() > 0) {
            words.add("Points can be redeemed before you leave.");
        }
        words.add("Everything that is kept about you can be exported at any time.");
        words.add("Leaving is one call and needs no reason.");
        return words;
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, cost.appraisal().terms().currency());
    }
}
