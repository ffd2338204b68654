package org.loyaltyledger.vault.terms.condition;

/**
 * How large a regular expression becomes when it is compiled, found without compiling it: repeats with bounds are written
 * out by the compiler, and nested ones multiply, so {@code ((a{1,100}){1,100}){1,100}} is a million characters.
 */
final class PatternSize {

    /** Where counting ends: far beyond what is accepted, far below what overflows. */
    private static final long ENOUGH = 1_000_000;

    /** Groups within groups. */
    private static final int LEVELS_MAX = 100;

    private final String pattern;
    private int at;
    private int level;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** About as many instructions as the compiled pattern has; at most a million. */
    static long of(String pattern) {
        PatternSize size = new PatternSize(pattern);
        long sum = 0;
        while (size.at < pattern.length()) {
            sum = Math.min(ENOUGH, sum + size.sequence());
            size.at++; // a closing bracket that nothing opened
        }
        return sum;
    }

    /** Until the group ends. */
    private long sequence() {
        long sum = 1;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            sum = Math.min(ENOUGH, sum + Math.min(ENOUGH, atom() * repeats()));
        }
        return sum;
    }

    private long atom() {
        char first = pattern.charAt(at++);
        switch (first) {
            case '(' -> {
                if (++level > LEVELS_MAX) {
                    at = pattern.length();
                    return ENOUGH;
                }
                long inner = sequence();
                level--;
                at++;
                return inner + 2;
            }
            case '[' -> skipClass();
            case '\\' -> {
                if (pattern.startsWith("Q", at)) {
                    int end = pattern.indexOf("\\E", at);
                    int quoted = (end < 0 ? pattern.length() : end) - at;
                    at = end < 0 ? pattern.length() : end + 2;
                    return quoted;
                }
                at++;
            }
            default -> {}
        }
        return 1;
    }

    private void skipClass() {
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        at++; // the first may be a closing bracket itself
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** How often the last atom is written out, by all repeats that follow it. */
    private long repeats() {
        long times = 1;
        while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            if (pattern.charAt(at) != '{') {
                at++;
                continue;
            }
            int end = pattern.indexOf('}', at);
            if (end < 0) {
                return times;
            }
            times = Math.min(ENOUGH, times * Math.max(1, most(pattern.substring(at + 1, end))));
            at = end + 1;
        }
        return times;
    }

    /** {@code 3}, {@code 3,} or {@code 3,7}; what is no repeat counts once. */
    private static long most(String bounds) {
        String last = bounds.substring(bounds.lastIndexOf(',') + 1);
        String figure = last.isEmpty() ? bounds.substring(0, bounds.length() - 1) : last;
        return figure.matches("[0-9]{1,6}") ? Long.parseLong(figure) : 1;
    }
}
