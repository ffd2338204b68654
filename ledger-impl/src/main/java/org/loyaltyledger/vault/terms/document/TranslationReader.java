package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.Translations;

/** Reads what the document's texts are in other languages. */
final class TranslationReader {

    /** Fields that members read. */
    private static final List<String> READ = List.of("name", "basis");

    private TranslationReader() {}

    static Translations read(Place document) {
        String language = document.at("language").text().orElse(Translations.NONE.language());
        Set<String> own = own(document.node());
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        Place translations = document.at("translations");
        translations.fields().forEach(tag -> {
            Place there = translations.at(tag);
            there.complainIf(tag.equals(language), "is the document's own language");
            Map<String, String> told = new LinkedHashMap<>();
            there.fields().forEach(text -> {
                there.at(text).complainIf(!own.contains(text), "is no name and no basis in this document");
                there.at(text).text().ifPresent(other -> told.put(text, other));
            });
            texts.put(tag, told);
        });
        return new Translations(language, texts);
    }

    private static Set<String> own(JsonNode document) {
        return READ.stream()
                .flatMap(field -> Stream.of(document.findValues(field)).flatMap(List::stream))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }
}
