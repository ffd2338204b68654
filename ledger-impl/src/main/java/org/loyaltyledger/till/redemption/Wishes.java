package org.loyaltyledger.till.redemption;

import java.math.BigDecimal;
import java.util.Optional;
import org.loyaltyledger.till.answer.Findings;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.vault.terms.Terms;

/** Reads what is wanted for points. */
public final class Wishes {

    private Wishes() {}

    /**
     * By the ratio or the reward that is named.
     *
     * @param points how many, with a ratio; null: as many as can be
     * @param quantity how many items, with a reward; null: one
     * @return empty: it is not in the terms, and the findings say so
     */
    public static Optional<Wish> of(
            String pointer,
            Terms terms,
            Findings findings,
            String ratio,
            Long points,
            String reward,
            BigDecimal quantity) {
        Optional<Wish> wish = ratio != null
                ? terms.redemption()
                        .ratio(ratio)
                        .map(known -> points == null ? new Wish.Most(known) : new Wish.Exactly(known, points))
                : terms.redemption()
                        .reward(reward)
                        .map(known -> new Wish.Take(known, quantity == null ? 1 : quantity.longValueExact()));
        if (wish.isEmpty()) {
            findings.add(pointer + (ratio != null ? "/ratio" : "/reward"), "is not in the terms of that time");
        }
        if (ratio != null && quantity != null) {
            findings.add(pointer + "/quantity", "goes with a reward only");
        }
        if (ratio == null && points != null) {
            findings.add(pointer + "/points", "does not go with a reward: the terms price it");
        }
        return wish;
    }
}
