package org.loyaltyledger.vault.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the texts of a document for members are in other languages.
 *
 * @param language BCP 47 tag of the document's own language
 * @param texts by language tag: each text of the document, and what it is in that language; one that is missing stays as
 *     it is
 */
public record Translations(String language, Map<String, Map<String, String>> texts) {

    public static final Translations NONE = new Translations("en", Map.of());

    public Translations {
        texts = texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** The language of the document and those that it is translated to. */
    public List<String> languages() {
        List<String> languages = new ArrayList<>(List.of(language));
        texts.keySet().stream().sorted().forEach(languages::add);
        return languages;
    }

    /**
     * The language that a reader likes best of those there are.
     *
     * @param wanted value of an Accept-Language header; null, or one that cannot be read: the document's own language
     */
    public String chosen(String wanted) {
        List<LanguageRange> ranges = ranges(wanted);
        return Optional.ofNullable(Locale.lookupTag(ranges, languages()))
                // A reader of zh reads zh-CN, too.
                .or(() -> Locale.filterTags(ranges, languages()).stream().findFirst())
                .orElse(language);
    }

    private static List<LanguageRange> ranges(String wanted) {
        try {
            return wanted == null ? List.of() : LanguageRange.parse(wanted);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** The texts of a language, empty for the document's own. */
    public Map<String, String> to(String tag) {
        return texts.getOrDefault(tag, Map.of());
    }
}
