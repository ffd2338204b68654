package org.loyaltyledger.it.badinput;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A body with exactly one thing wrong.
 *
 * @param kind what kind of wrong
 * @param pointer where, as a JSON pointer into the body; empty: the body as a whole
 * @param text the body
 */
record Spoilt(Kind kind, String pointer, String text) {

    /** What can be wrong with a body. */
    enum Kind {
        MALFORMED,
        WRONG_TYPE,
        MISSING,
        UNKNOWN_FIELD,
        TOO_LONG,
        HUGE_NUMBER,
        NEGATIVE
    }

    static Spoilt whole(String text) {
        return new Spoilt(Kind.MALFORMED, "", text);
    }

    static Spoilt at(Kind kind, String pointer, JsonNode body) {
        return new Spoilt(kind, pointer, body.toString());
    }

    @Override
    public String toString() {
        return kind + " at '" + pointer + "': " + text.substring(0, Math.min(300, text.length()));
    }
}
