package org.loyaltyledger.platform.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the texts of an answer into another language. Pure. */
final class TextTranslator {

    /** Fields that hold a text of the terms as it stands there, or a list of such texts. */
    private static final Set<String> TEXTS = Set.of("name", "afterName", "projectedName", "basis", "benefits");

    /** Fields that hold a sentence of the service in which texts of the terms are named. */
    private static final Set<String> SENTENCES = Set.of("label", "text", "reason");

    /** What is signed is not changed, nor what a till said of its goods. */
    private static final Set<String> KEPT = Set.of("document", "purchase");

    private final Map<String, String> texts;
    private final Pattern any;

    /** @param texts each text of the terms, and what it is in the other language; at least one */
    TextTranslator(Map<String, String> texts) {
        this.texts = texts;
        // The longest first: "The family club" is not "The family" and a club.
        any = Pattern.compile(texts.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    /** Changes the answer itself. */
    void translate(JsonNode answer) {
        if (answer.isArray()) {
            answer.forEach(this::translate);
        }
        if (answer instanceof ObjectNode fields) {
            fields.properties().stream()
                    .filter(field -> !KEPT.contains(field.getKey()))
                    .forEach(field -> {
                        field.setValue(translated(field.getKey(), field.getValue()));
                        translate(field.getValue());
                    });
        }
    }

    private JsonNode translated(String field, JsonNode value) {
        if (TEXTS.contains(field) && value.isTextual()) {
            return TextNode.valueOf(texts.getOrDefault(value.textValue(), value.textValue()));
        }
        if (TEXTS.contains(field) && value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, list.get(i).isTextual() ? translated(field, list.get(i)) : list.get(i));
            }
        }
        return SENTENCES.contains(field) && value.isTextual() ? TextNode.valueOf(within(value.textValue())) : value;
    }

    private String within(String sentence) {
        return any.matcher(sentence)
                .replaceAll((MatchResult text) -> Matcher.quoteReplacement(texts.get(text.group())));
    }
}
