package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.loyaltyledger.ground.json.BoundedParser;
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
            JsonNode document = tree(json ? Json.mapper() : YAML, text);
            if (document == null || !document.isObject()) {
                throw new MalformedDocument("must be an object");
            }
            demandJson(document);
            return withoutNulls(document);
        } catch (JsonProcessingException bad) {
            throw new MalformedDocument("is not well-formed " + (json ? "JSON" : "YAML") + place(bad));
        }
    }

    private static JsonNode tree(ObjectMapper format, String text) throws JsonProcessingException {
        try (JsonParser parser = new BoundedParser(format.createParser(text))) {
            JsonNode document = format.readTree(parser);
            if (parser.nextToken() != null) {
                throw new MalformedDocument("is followed by something else");
            }
            return document;
        } catch (JsonProcessingException bad) {
            throw bad;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** YAML has types that JSON has not: binary data, infinity. */
    private static void demandJson(JsonNode node) {
        boolean known =
                switch (node.getNodeType()) {
                    case ARRAY, BOOLEAN, NULL, OBJECT, STRING -> true;
                    case NUMBER -> node.isBigDecimal() || node.isIntegralNumber();
                    default -> false;
                };
        if (!known) {
            throw new MalformedDocument(
                    "must consist of JSON values: a value in it is binary, infinite or not a number");
        }
        node.forEach(Syntax::demandJson);
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
