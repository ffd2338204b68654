package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Exit;
import org.loyaltyledger.vault.terms.contract.Fee;
import org.loyaltyledger.vault.terms.contract.Fee.Falls;
import org.loyaltyledger.vault.terms.contract.Fee.Step;

/** Reads what leaving early costs. */
record ExitReader(Amounts amounts) {

    Exit read(Place place, Period term, Optional<Commitment> commitment) {
        return new Exit(
                !place.at("forfeitUnvested").isPresent()
                        || place.at("forfeitUnvested").flag(),
                place.at("clawBackUpFront").choice(Exit.ClawBack.class).orElse(Exit.ClawBack.NONE),
                place.at("fee").ifPresent().map(section -> fee(section, term, commitment)));
    }

    private Fee fee(Place place, Period term, Optional<Commitment> commitment) {
        Falls falls = place.at("falls").choice(Falls.class).orElse(Falls.STAYS);
        Place schedule = place.at("schedule");
        schedule.complainIf(
                schedule.isPresent() != (falls == Falls.BY_SCHEDULE), "goes with BY_SCHEDULE, and only with it");
        place.at("falls")
                .complainIf(
                        falls == Falls.LINEAR_BY_MONTH && (term.getDays() > 0 || term.toTotalMonths() == 0),
                        "needs a term of whole months");
        Place cap = place.at("cap");
        Fee fee = new Fee(
                scaled(amounts.readOrOne(place.at("amount"))),
                falls,
                steps(schedule, "fee"),
                steps(cap.at("schedule"), "most"),
                cap.at("percent").ifPresent().map(CommitmentReader::percent));
        mustFall(schedule, "fee", fee.schedule(), Optional.of(fee.amount()));
        mustFall(cap.at("schedule"), "most", fee.capSchedule(), Optional.empty());
        cap.at("schedule")
                .at("0")
                .complainIf(
                        fee.capSchedule().stream().limit(1).anyMatch(step -> !step.after()
                                .isZero()),
                        "must begin with P0D");
        new FeeBounds(place, fee, term).check(commitment);
        return fee;
    }

    private List<Step> steps(Place place, String field) {
        return place.items()
                .map(item -> new Step(Dates.period(item.at("after"), Period.ZERO), amountOrNone(item.at(field))))
                .toList();
    }

    private BigDecimal amountOrNone(Place place) {
        BigDecimal amount = place.decimal().orElse(BigDecimal.ZERO);
        if (amount.signum() > 0) {
            amounts.read(place);
        }
        return scaled(amount);
    }

    /** At the currency's scale; what is finer was complained of. */
    private BigDecimal scaled(BigDecimal amount) {
        return amount.setScale(amounts.currency().getDefaultFractionDigits(), java.math.RoundingMode.DOWN);
    }

    private static void mustFall(Place place, String field, List<Step> steps, Optional<BigDecimal> first) {
        List<Place> places = place.items().toList();
        Ascending.check(places, "after", steps.stream().map(Step::after).toList());
        Optional<BigDecimal> before = first;
        for (int nth = 0; nth < steps.size(); nth++) {
            BigDecimal amount = steps.get(nth).amount();
            places.get(nth)
                    .at(field)
                    .complainIf(
                            before.filter(more -> amount.compareTo(more) > 0).isPresent(),
                            "must not be above what comes before");
            before = Optional.of(amount);
        }
    }
}
