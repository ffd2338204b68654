package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that came back of a sale so far. It only ever adds up, so the order in which things came back does not matter.
 *
 * @param lines by line number
 * @param amount refunded on the sale as a whole
 * @param everything nothing of the sale is left, whatever the figures say
 */
public record Returned(Map<Integer, LineReturned> lines, BigDecimal amount, boolean everything) {

    public static final Returned NOTHING = new Returned(Map.of(), BigDecimal.ZERO, false);
    public static final Returned EVERYTHING = new Returned(Map.of(), BigDecimal.ZERO, true);

    public Returned {
        lines = Map.copyOf(lines);
    }

    public static Returned lines(Map<Integer, LineReturned> lines) {
        return new Returned(lines, BigDecimal.ZERO, false);
    }

    public static Returned amount(BigDecimal amount) {
        return new Returned(Map.of(), amount, false);
    }

    public Returned plus(Returned more) {
        Map<Integer, LineReturned> sum = new TreeMap<>(lines);
        more.lines.forEach((number, part) -> sum.merge(number, part, LineReturned::plus));
        return new Returned(sum, amount.add(more.amount), everything || more.everything);
    }

    /** Names of the fields in which another one says something else. */
    public List<String> differences(Returned other) {
        List<String> fields = new ArrayList<>();
        if (everything != other.everything) {
            fields.add("/everything");
        }
        if (!lines.keySet().equals(other.lines.keySet())
                || lines.entrySet().stream()
                        .anyMatch(line -> !line.getValue().isLike(other.lines.get(line.getKey())))) {
            fields.add("/lines");
        }
        if (amount.compareTo(other.amount) != 0) {
            fields.add("/amount");
        }
        return fields;
    }

    /** Whether anything of this line came back. */
    public boolean touches(Item item) {
        return everything || lines.containsKey(item.line().number());
    }

    /** The part of an item that is left; below zero if more came back than was bought. */
    public Fraction leftOf(Item item) {
        if (everything) {
            return Fraction.ZERO;
        }
        LineReturned part = lines.get(item.line().number());
        return part == null ? Fraction.ONE : part.leftOf(item);
    }
}
