package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.contract.Conditions;
import org.loyaltyledger.vault.terms.contract.ContractTerms;
import org.loyaltyledger.vault.terms.contract.Template;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * The conditions of one customer: a template with the customer's own conditions laid over it, field by field. They are
 * held to the very rules that the template was held to, for they are read as if the terms stated them.
 *
 * @param conditions as they are signed, canonical JSON
 * @param benefits what the contract grants, a JSON array as in the terms; so it stays what it was when the terms change
 * @param violations what is wrong; pointers begin at the customer's own conditions
 */
public record IndividualContract(String conditions, String benefits, List<Violation> violations) {

    private static final String FIRST = "/contracts/0";
    private static final int KEPT = 10_000;
    private static final Map<Key, Conditions> READ = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Conditions> eldest) {
            return size() > KEPT;
        }
    };

    public IndividualContract {
        violations = List.copyOf(violations);
    }

    /**
     * @param base conditions as they stand, JSON: a {@link Template#document()}, or what a contract was signed under
     * @param own fields of a template; each takes the place of the whole field, null takes it away
     */
    public static IndividualContract over(String base, Map<String, Object> own, Terms terms) {
        ObjectNode laid = (ObjectNode) tree(base);
        own.forEach((field, value) -> {
            if (value == null) {
                laid.remove(field);
            } else {
                laid.set(field, Json.mapper().valueToTree(value));
            }
        });
        List<Violation> wrong = Stream.concat(
                        own.keySet().stream()
                                .filter("id"::equals)
                                .map(field ->
                                        new Violation("/" + field, "is not a known field here: a template has the id")),
                        TermsDocument.parse(frame(laid, terms).toString()).violations().stream()
                                .map(IndividualContract::within))
                .toList();
        return new IndividualContract(
                Canonical.json(laid), benefits(laid, terms.ties().contracts()), wrong);
    }

    /** What conditions say that were found sound when they were signed. */
    public static Conditions read(String conditions, Currency currency) {
        Key key = new Key(conditions, currency);
        synchronized (READ) {
            return READ.computeIfAbsent(key, none -> {
                Complaints spent = new Complaints(List.of());
                Place nothing = new Place(JsonNodeFactory.instance.missingNode(), "", spent);
                return new ContractReader(new Amounts(currency), Map.of(), nothing)
                        .conditions(new Place(tree(conditions), "", spent));
            });
        }
    }

    /** Terms that state nothing but this contract, and what it may name. */
    private static ObjectNode frame(ObjectNode laid, Terms terms) {
        ObjectNode frame = Json.mapper().createObjectNode();
        frame.put("zone", terms.zone().getId());
        frame.put("currency", terms.currency().getCurrencyCode());
        frame.putObject("points").put("name", "points");
        frame.putObject("earning").putArray("rules");
        ContractTerms contracts = terms.ties().contracts();
        ladder(frame, terms.ties().tiers());
        ArrayNode benefits = frame.putArray("benefits");
        contracts.benefits().values().forEach(benefit -> benefits.add(tree(benefit)));
        ArrayNode templates = frame.putArray("contracts").add(laid);
        contracts.templates().keySet().stream()
                .filter(id -> !id.equals(laid.path("id").asText()))
                .forEach(id -> templates.addObject().put("id", id).put("term", "P1D"));
        return frame;
    }

    /** Levels that a benefit may guarantee. */
    private static void ladder(ObjectNode frame, TierTerms tiers) {
        if (!tiers.isEmpty()) {
            ObjectNode ladder = frame.putObject("tiers").put("measure", "SPEND");
            ladder.putObject("period").put("kind", "ROLLING").put("length", "P1Y");
            ArrayNode levels = ladder.putArray("levels");
            tiers.levels().forEach(level -> levels.addObject()
                    .put("code", level.code())
                    .put("threshold", level.threshold().toPlainString()));
        }
    }

    private static String benefits(ObjectNode laid, ContractTerms terms) {
        ArrayNode all = Json.mapper().createArrayNode();
        laid.path("benefits").forEach(id -> {
            String stated = terms.benefits().get(id.asText());
            if (stated != null) {
                all.add(tree(stated));
            }
        });
        laid.path("ownBenefits").forEach(all::add);
        return Canonical.json(all);
    }

    private static Violation within(Violation violation) {
        String pointer = violation.pointer();
        return new Violation(pointer.startsWith(FIRST) ? pointer.substring(FIRST.length()) : "", violation.message());
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Key(String conditions, Currency currency) {}
}
