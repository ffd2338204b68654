package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Iterator;
import org.loyaltyledger.ground.json.Json;

/** Text to tree. Bounded in size and depth; aliases of YAML are not followed, so nothing can grow. */
final class Syntax {

    private static final int MOST_CHARACTERS = 512 * 1024;
    private static final int MOST_LEVELS = 40;

    private static final ObjectMapper YAML = Json.mapper(YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(40)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Syntax() {}

    static JsonNode parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new MalformedDocument("is longer than " + MOST_CHARACTERS + " characters");
        }
        boolean json = text.stripLeading().startsWith("{");
        try {
            JsonNode document = (json ? Json.mapper() : YAML).readTree(text);
            if (!document.isObject()) {
                throw new MalformedDocument("is no object");
            }
            return withoutNulls(document);
        } catch (JsonProcessingException bad) {
            throw new MalformedDocument("is not well-formed " + (json ? "JSON" : "YAML") + place(bad));
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            JsonNode child = children.next();
            if (child.isNull() && node.isObject()) {
                children.remove();
            } else {
                withoutNulls(child);
            }
        }
        return node;
    }

    private static String place(JsonProcessingException bad) {
        return bad.getLocation() == null
                ? ""
                : " at line " + bad.getLocation().getLineNr() + ", column "
                        + bad.getLocation().getColumnNr();
    }
}
