package org.loyaltyledger.till.redemption.price;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.Terms;

/** What somebody wants to have for points. */
public sealed interface Wish {

    /** Pays as much as can be paid. */
    record Most(Ratio ratio) implements Wish {}

    /** Pays with exactly so many points. */
    record Exactly(Ratio ratio, long points) implements Wish {}

    /** Takes items of a reward. */
    record Take(Reward reward, long items) implements Wish {}

    /** The reward that is wanted, if one is. */
    default Optional<Reward> wanted() {
        return this instanceof Take take ? Optional.of(take.reward()) : Optional.empty();
    }

    /** The ratio or reward of the terms that it names. */
    default String policy() {
        if (this instanceof Most most) {
            return most.ratio().id();
        }
        return this instanceof Exactly exactly
                ? exactly.ratio().id()
                : ((Take) this).reward().id();
    }

    /**
     * What it takes.
     *
     * @param bill what is to be paid; empty: nothing in particular
     * @param spendable what the member can spend
     * @param given units of the reward that have left the stock before
     * @throws org.loyaltyledger.ground.problem.Problem limit-exceeded
     */
    default Price price(Terms terms, Instant occurredAt, Optional<Bill> bill, long spendable, long given) {
        int cents = terms.currency().getDefaultFractionDigits();
        if (this instanceof Most most) {
            return new Payment(most.ratio(), bill, cents).most(spendable);
        }
        if (this instanceof Exactly exactly) {
            return new Payment(exactly.ratio(), bill, cents).exactly(exactly.points());
        }
        Take take = (Take) this;
        return Purchase.of(take.reward(), take.items(), given, occurredAt, terms.zone());
    }
}
