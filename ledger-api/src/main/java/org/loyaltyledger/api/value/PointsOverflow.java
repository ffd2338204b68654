package org.loyaltyledger.api.value;

/** Points arithmetic left the range of {@code long}. Carries the operation that did it. */
public final class PointsOverflow extends ArithmeticException {

    private final long left;
    private final char verb;
    private final long right;

    PointsOverflow(long left, char verb, long right) {
        super("points overflow: " + left + " " + verb + " " + right);
        this.left = left;
        this.verb = verb;
        this.right = right;
    }

    public long left() {
        return left;
    }

    /** {@code +}, {@code -} or {@code *}. */
    public char verb() {
        return verb;
    }

    public long right() {
        return right;
    }
}
