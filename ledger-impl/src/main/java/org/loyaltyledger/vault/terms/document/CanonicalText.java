package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.loyaltyledger.ground.json.Json;

/**
 * A document that people sign: one text for one content, and its fingerprint.
 *
 * @param hash SHA-256 of the text in UTF-8, lower-case hexadecimal
 */
public record CanonicalText(String text, String hash) {

    /**
     * @param fields texts and whole numbers by name
     * @param documents JSON by name
     */
    public static CanonicalText of(Map<String, ?> fields, Map<String, String> documents) {
        ObjectNode all = Json.mapper().valueToTree(fields);
        documents.forEach((name, json) -> {
            try {
                all.set(name, Json.mapper().readTree(json));
            } catch (JsonProcessingException bad) {
                throw new IllegalArgumentException(name, bad);
            }
        });
        String text = Canonical.json(all);
        return new CanonicalText(text, Canonical.sha256(text));
    }

    /** Its fields, sorted by name. */
    public static Map<String, Object> fields(String text) {
        return Canonical.fields(text);
    }
}
