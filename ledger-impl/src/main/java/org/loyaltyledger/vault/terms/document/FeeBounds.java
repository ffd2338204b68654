package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.TreeSet;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Fee;
import org.loyaltyledger.vault.terms.contract.Fee.Falls;

/** A fee for leaving early stays within its cap on every day of the term. */
record FeeBounds(Place place, Fee fee, Period term) {

    void check(Optional<Commitment> commitment) {
        bySchedule();
        fee.capPercent().ifPresent(percent -> byPercent(percent, commitment));
    }

    private void bySchedule() {
        LocalDate first = ContractReader.SOME_DAY;
        for (LocalDate day : turns(first)) {
            Optional<BigDecimal> most = fee.most(day, first);
            BigDecimal wanted = fee.on(day, first, term);
            if (most.filter(cap -> wanted.compareTo(cap) > 0).isPresent()) {
                guilty(day, first)
                        .complain("is above its cap of " + most.get().toPlainString() + " " + since(day, first));
                return;
            }
        }
    }

    /** Days on which the fee or its cap changes. */
    private TreeSet<LocalDate> turns(LocalDate first) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(first);
        fee.schedule().forEach(step -> days.add(first.plus(step.after())));
        fee.capSchedule().forEach(step -> days.add(first.plus(step.after())));
        days.removeIf(day -> !day.isBefore(first.plus(term)));
        return days;
    }

    /** Who says what the fee is on this day. */
    private Place guilty(LocalDate day, LocalDate first) {
        long begun = fee.schedule().stream()
                .filter(step -> !first.plus(step.after()).isAfter(day))
                .count();
        return fee.falls() == Falls.BY_SCHEDULE && begun > 0
                ? place.at("schedule").at(String.valueOf(begun - 1)).at("fee")
                : place.at("amount");
    }

    private void byPercent(BigDecimal percent, Optional<Commitment> commitment) {
        Place cap = place.at("cap").at("percent");
        Optional<BigDecimal> worth = commitment.flatMap(made -> made.worth(made.amount())
                .map(each -> each.multiply(BigDecimal.valueOf(made.per().in(term)))));
        cap.complainIf(worth.isEmpty(), "needs a commitment whose worth is known");
        worth.map(whole -> whole.multiply(percent)
                        .divide(CommitmentReader.HUNDRED, fee.amount().scale(), RoundingMode.DOWN))
                .filter(most -> fee.amount().compareTo(most) > 0)
                .ifPresent(most -> place.at("amount")
                        .complain("is above its cap of " + most.toPlainString() + " on the first day"));
    }

    private static String since(LocalDate day, LocalDate first) {
        return day.equals(first) ? "on the first day" : "from " + first.until(day) + " on";
    }
}
