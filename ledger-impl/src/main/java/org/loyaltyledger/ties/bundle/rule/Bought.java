package org.loyaltyledger.ties.bundle.rule;

import java.math.BigDecimal;
import org.loyaltyledger.vault.terms.bundle.Component;

/** How much was bought of a component, net of what came back: units, and what was paid with tax. */
public record Bought(BigDecimal quantity, BigDecimal amount) {

    public static final Bought NOTHING = new Bought(BigDecimal.ZERO, BigDecimal.ZERO);

    public Bought plus(Bought other) {
        return new Bought(quantity.add(other.quantity), amount.add(other.amount));
    }

    /** Whether nothing is left of it. */
    public boolean none() {
        return quantity.signum() <= 0 && amount.signum() <= 0;
    }

    public BigDecimal in(Component.Measure measure) {
        return measure == Component.Measure.AMOUNT ? amount : quantity;
    }

    public boolean reaches(Component component) {
        return in(component.measure()).compareTo(component.minimum()) >= 0;
    }
}
