package org.loyaltyledger.member.stake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.loyaltyledger.vault.ledger.Lot;

/**
 * One thing that leaving would cost a member.
 *
 * @param source where it comes from, such as {@code POINTS} or {@code CONTRACT/delivery}
 * @param label for people
 * @param money lost, in the programme's currency, at its own scale; zero if it is no money
 * @param minutes of effort elsewhere; zero if it is none
 * @param score of a relationship; zero if it is none
 * @param until when it falls away by itself; {@link Lot#NEVER}: not by itself
 * @param portable how much money can be taken along by acting before one leaves; negative where it takes from others
 * @param formula how the figure came about, in words
 * @param figures that went into it; texts or whole numbers
 */
public record Stake(
        Kind kind,
        String source,
        String label,
        BigDecimal money,
        long minutes,
        BigDecimal score,
        Instant until,
        BigDecimal portable,
        String formula,
        Map<String, Object> figures) {

    /** Of the typology named in this package's description; its financial costs are called economic here. */
    public enum Kind {
        ECONOMIC,
        PROCEDURAL,
        RELATIONAL
    }

    public Stake {
        figures = Map.copyOf(figures);
    }

    public static Stake economic(
            String source, String label, BigDecimal money, String formula, Map<String, Object> figures) {
        return new Stake(
                Kind.ECONOMIC, source, label, money, 0, BigDecimal.ZERO, Lot.NEVER, BigDecimal.ZERO, formula, figures);
    }

    public static Stake procedural(
            String source, String label, long minutes, String formula, Map<String, Object> figures) {
        return new Stake(
                Kind.PROCEDURAL,
                source,
                label,
                BigDecimal.ZERO,
                minutes,
                BigDecimal.ZERO,
                Lot.NEVER,
                BigDecimal.ZERO,
                formula,
                figures);
    }

    public static Stake relational(
            String source, String label, BigDecimal score, String formula, Map<String, Object> figures) {
        return new Stake(
                Kind.RELATIONAL,
                source,
                label,
                BigDecimal.ZERO,
                0,
                score,
                Lot.NEVER,
                BigDecimal.ZERO,
                formula,
                figures);
    }

    /** The same, falling away at an instant. */
    public Stake until(Instant end) {
        return new Stake(kind, source, label, money, minutes, score, end, portable, formula, figures);
    }

    /** The same, and so much less of other money can be taken along. */
    public Stake notTakenAlong(BigDecimal amount) {
        return new Stake(kind, source, label, money, minutes, score, until, amount.negate(), formula, figures);
    }

    /** The same, of which all the money can be taken along. */
    public Stake takenAlong() {
        return new Stake(kind, source, label, money, minutes, score, until, money, formula, figures);
    }
}
