package org.loyaltyledger.till.reason;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a figure is what it is.
 *
 * @param rule the rule or policy of the terms
 * @param text one sentence for people
 * @param figures inputs and result, by name
 */
public record Reason(String rule, String text, Map<String, String> figures) {

    /** @param figures name, value, name, value... */
    public static Reason of(String rule, String text, Object... figures) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            named.put(figures[i].toString(), figures[i + 1].toString());
        }
        return new Reason(rule, text, named);
    }
}
