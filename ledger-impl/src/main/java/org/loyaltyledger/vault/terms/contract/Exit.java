package org.loyaltyledger.vault.terms.contract;

import java.util.Optional;

/**
 * What leaving before the end costs.
 *
 * @param forfeitUnvested whether instalments that have not vested are lost; else they are given at the exit
 * @param upFront how much of the points given up front is taken back
 */
public record Exit(boolean forfeitUnvested, ClawBack upFront, Optional<Fee> fee) {

    public static final Exit FREE = new Exit(true, ClawBack.NONE, Optional.empty());

    public enum ClawBack {
        NONE,
        /** In proportion to the days that remain of the term, rounded down. */
        PRORATA,
        FULL
    }
}
