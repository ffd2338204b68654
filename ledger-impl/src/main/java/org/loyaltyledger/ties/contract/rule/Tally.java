package org.loyaltyledger.ties.contract.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loyaltyledger.api.contract.ContractChargeKind;

/**
 * What a contract came to so far.
 *
 * @param counted by the number of the period, from 0: money or units, net of returns
 * @param settled how many periods are over and trued up
 * @param charges in the order of their numbers
 */
public record Tally(Given given, Map<Integer, BigDecimal> counted, int settled, List<Charge> charges) {

    public static final Tally NOTHING = new Tally(Given.NOTHING, Map.of(), 0, List.of());

    public Tally {
        counted = Map.copyOf(counted);
        charges = List.copyOf(charges);
    }

    public BigDecimal counted(int period) {
        return counted.getOrDefault(period, BigDecimal.ZERO);
    }

    Tally with(Given after) {
        return new Tally(after, counted, settled, charges);
    }

    Tally count(int period, BigDecimal measured) {
        Map<Integer, BigDecimal> after = new TreeMap<>(counted);
        after.merge(period, measured, BigDecimal::add);
        return new Tally(given, after, settled, charges);
    }

    Tally settle(int periods) {
        return new Tally(given, counted, periods, charges);
    }

    /** The one charge of a period follows what the period came to, until it is paid. */
    Tally trueUp(int period, BigDecimal amount, Instant dueAt) {
        Optional<Charge> known = charges.stream()
                .filter(charge -> charge.kind() == ContractChargeKind.TRUE_UP && charge.period() == period)
                .findFirst();
        if (known.isEmpty()) {
            return amount.signum() > 0 ? charge(ContractChargeKind.TRUE_UP, period, amount, dueAt) : this;
        }
        return known.get().paid().isPresent() ? this : replace(known.get().amount(amount));
    }

    Tally charge(ContractChargeKind kind, int period, BigDecimal amount, Instant dueAt) {
        List<Charge> after = new ArrayList<>(charges);
        after.add(new Charge(charges.size() + 1, kind, period, amount, dueAt, Optional.empty()));
        return new Tally(given, counted, settled, after);
    }

    Tally replace(Charge changed) {
        return new Tally(
                given,
                counted,
                settled,
                charges.stream()
                        .map(charge -> charge.number() == changed.number() ? changed : charge)
                        .toList());
    }
}
