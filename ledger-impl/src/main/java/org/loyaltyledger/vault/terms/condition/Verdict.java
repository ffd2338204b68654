package org.loyaltyledger.vault.terms.condition;

/**
 * The answer to a {@link Condition}.
 *
 * @param failure why there was no answer, in words for people; empty if there was one
 */
public record Verdict(boolean holds, String failure) {

    public static final Verdict YES = new Verdict(true, "");
    public static final Verdict NO = new Verdict(false, "");

    /** An expression that cannot be answered over these facts does not hold. */
    public static Verdict failed(String why) {
        return new Verdict(false, why);
    }

    public boolean isFailed() {
        return !failure.isEmpty();
    }
}
