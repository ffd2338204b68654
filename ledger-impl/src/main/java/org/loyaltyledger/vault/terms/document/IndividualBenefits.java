package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.terms.benefit.Benefit;

/**
 * Benefits that a grant brings along itself, because they are one customer's own or were promised as they stood: a JSON
 * array as in the terms. What was compiled is kept, for the same texts come again with every sale.
 */
public final class IndividualBenefits {

    private static final int KEPT = 10_000;
    private static final Map<Key, List<Benefit>> COMPILED = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Benefit>> eldest) {
            return size() > KEPT;
        }
    };

    private IndividualBenefits() {}

    /** What is wrong with a text that is not stored yet; pointers begin at the array. */
    public static List<Violation> violations(String json, Currency currency) {
        Complaints complaints = new Complaints(List.of());
        read(json, currency, complaints);
        return complaints.all();
    }

    /** @param json as it was found sound when it was stored */
    public static List<Benefit> of(String json, Currency currency) {
        Key key = new Key(json, currency);
        synchronized (COMPILED) {
            return COMPILED.computeIfAbsent(key, text -> read(json, currency, new Complaints(List.of())));
        }
    }

    private static List<Benefit> read(String json, Currency currency, Complaints complaints) {
        try {
            Place place = new Place(Json.mapper().readTree(json), "", complaints);
            return new ArrayList<>(
                    new BenefitReader(new Amounts(currency)).read(place).values());
        } catch (JsonProcessingException bad) {
            complaints.add("", "is not well-formed JSON");
            return List.of();
        }
    }

    private record Key(String json, Currency currency) {}
}
