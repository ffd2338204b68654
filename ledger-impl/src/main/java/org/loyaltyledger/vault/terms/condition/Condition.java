package org.loyaltyledger.vault.terms.condition;

/** A question about the facts of a sale. Safe to ask from many threads. */
public interface Condition {

    /** What holds where the terms state no condition. */
    Condition ALWAYS = new Condition() {
        @Override
        public Verdict test(Facts facts) {
            return Verdict.YES;
        }

        @Override
        public String source() {
            return "true";
        }
    };

    /** Never throws: an expression that fails over these facts is a {@link Verdict} that says why. */
    Verdict test(Facts facts);

    /** The expression as the terms state it. */
    String source();

    /** What an evaluation costs at most, in steps. */
    default long cost() {
        return 1;
    }

    /** {@code true} if the condition holds; a failed one does not. */
    default boolean matches(Facts facts) {
        return test(facts).holds();
    }
}
