package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.vault.terms.contract.Bonus;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Commitment.Measure;
import org.loyaltyledger.vault.terms.contract.Commitment.Per;
import org.loyaltyledger.vault.terms.contract.Commitment.TrueUp;
import org.loyaltyledger.vault.terms.contract.Goods;

/** Reads what the member commits to buy. */
record CommitmentReader(Amounts amounts) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Commitment read(Place place, Period term, Bonus bonus) {
        Measure measure = place.at("measure").choice(Measure.class).orElse(Measure.SPEND);
        Per per = place.at("per").choice(Per.class).orElse(Per.TERM);
        place.at("per").complainIf(!per.divides(term), "does not divide the term into whole periods");
        Place trueUp = place.at("trueUp");
        TrueUp kind = trueUp.at("kind").choice(TrueUp.class).orElse(TrueUp.NONE);
        Optional<BigDecimal> unitPrice = amounts.read(place.at("unitPrice"));
        place.at("unitPrice")
                .complainIf(
                        measure == Measure.VOLUME && kind == TrueUp.CHARGE_SHORTFALL && unitPrice.isEmpty(),
                        "is needed to charge a shortfall");
        trueUp.complainIf(
                kind == TrueUp.FORFEIT_BONUS && bonus.vesting().isEmpty(), "there are no instalments to forfeit");
        return new Commitment(
                measure,
                measure == Measure.SPEND ? Goods.ALL : goods(place.at("of")),
                measure == Measure.SPEND ? amounts.readOrOne(place.at("amount")) : units(place.at("units")),
                unitPrice,
                per,
                kind,
                percent(trueUp.at("percent")));
    }

    private static BigDecimal units(Place place) {
        BigDecimal units = place.decimal().orElse(BigDecimal.ONE);
        place.complainIf(units.signum() <= 0, "must be above zero");
        return units;
    }

    private static Goods goods(Place place) {
        return new Goods(texts(place.at("skus")), texts(place.at("categories")), texts(place.at("departments")));
    }

    private static Set<String> texts(Place place) {
        Set<String> texts = new LinkedHashSet<>();
        place.items().forEach(item -> item.text().ifPresent(texts::add));
        return texts;
    }

    static BigDecimal percent(Place place) {
        BigDecimal percent = place.decimal().orElse(HUNDRED);
        place.complainIf(percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0, "must be above 0 and at most 100");
        return percent;
    }
}
