package org.loyaltyledger.vault.terms.condition;

import java.util.List;

/** An expression that cannot be a condition. */
public final class BadExpression extends RuntimeException {

    private final List<String> errors;

    BadExpression(List<String> errors) {
        super(String.join("; ", errors));
        this.errors = List.copyOf(errors);
    }

    /** All that is wrong with it, each with its column, in words for people. */
    public List<String> errors() {
        return errors;
    }
}
