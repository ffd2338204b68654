package org.loyaltyledger.it.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what the service answers with an example of it: the same properties with the same values. What differs from run
 * to run may differ: instants within the hour, cursors, and ids, hashes, tokens and secrets, each of which stands for one
 * of this run from when it is first seen. So may the wording of a sentence.
 */
final class ExampleMatcher {

    private static final Pattern VOLATILE = Pattern.compile("(?<instant>\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)"
            + "|(?<cursor>(?<=cursor=)[^&]+)"
            + "|(?<id>\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"
            + "|\\b\\p{XDigit}{64}\\b"
            + "|[\\w-]{40,}(\\.[\\w-]+)*)");

    private static final Duration APART = Duration.ofHours(1);

    /** How much of an answer is compared. */
    enum Extent {

        /** There is nothing but what the example has. */
        WHOLE,

        /** There may be more, such as what other tests made. */
        PART,

        /** What the example has is there and of its type: the figures are of work that goes on. */
        FORM
    }

    private Map<String, String> known = new HashMap<>();

    /** The text of an example with what this run has in the place of ids, hashes, tokens and secrets. */
    String ofThisRun(String text) {
        return VOLATILE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(), found.group())));
    }

    /** An answer with what the examples have in the place of ids, hashes, tokens and secrets of this run. */
    String ofExamples(String text) {
        Map<String, String> examples = new HashMap<>();
        known.forEach((example, here) -> examples.put(here, example));
        return VOLATILE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(examples.getOrDefault(found.group(), found.group())));
    }

    /** What is wrong with an answer, if anything. */
    Optional<String> difference(JsonNode example, JsonNode answer, Extent extent) {
        Map<String, String> seen = new HashMap<>(known);
        Optional<String> difference = difference("", example, answer, extent, seen);
        if (difference.isEmpty()) {
            known = seen;
        }
        return difference;
    }

    private static Optional<String> difference(
            String place, JsonNode example, JsonNode answer, Extent extent, Map<String, String> seen) {
        if (example.getNodeType() != answer.getNodeType()) {
            return differs(place, example, answer);
        }
        if (example.isArray()) {
            return ofItems(place, (ArrayNode) example, (ArrayNode) answer, extent, seen);
        }
        if (example.isObject()) {
            return ofProperties(place, example, answer, extent, seen);
        }
        if (extent == Extent.FORM && !VOLATILE.matcher(example.asText()).matches()) {
            return Optional.empty();
        }
        boolean same = example.isTextual()
                ? isSame(example.asText(), answer.asText(), seen)
                : example.asText().equals(answer.asText());
        return same ? Optional.empty() : differs(place, example, answer);
    }

    private static Optional<String> ofProperties(
            String place, JsonNode example, JsonNode answer, Extent extent, Map<String, String> seen) {
        Set<String> expected = names(example);
        if (extent != Extent.WHOLE
                ? !names(answer).containsAll(expected)
                : !names(answer).equals(expected)) {
            return Optional.of(place + ": properties " + names(answer) + " instead of " + expected);
        }
        return expected.stream()
                .map(name -> difference(place + "/" + name, example.get(name), answer.get(name), extent, seen))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** In the order of the example, or, if there may be more, each among those that are there. */
    private static Optional<String> ofItems(
            String place, ArrayNode example, ArrayNode answer, Extent extent, Map<String, String> seen) {
        if (extent == Extent.FORM) {
            return Optional.empty();
        }
        boolean partly = extent == Extent.PART;
        if (!partly && example.size() != answer.size()) {
            return Optional.of(place + ": " + answer.size() + " items instead of " + example.size());
        }
        Set<Integer> used = new HashSet<>();
        for (int nth = 0; nth < example.size(); nth++) {
            Optional<String> difference = Optional.of(place + "/" + nth + ": is not there");
            int from = partly ? 0 : nth;
            int until = partly ? answer.size() : nth + 1;
            for (int candidate = from; candidate < until && difference.isPresent(); candidate++) {
                Map<String, String> tried = new HashMap<>(seen);
                if (!used.contains(candidate)) {
                    difference = difference(place + "/" + nth, example.get(nth), answer.get(candidate), extent, tried);
                }
                if (difference.isEmpty()) {
                    used.add(candidate);
                    seen.putAll(tried);
                }
            }
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> differs(String place, JsonNode example, JsonNode answer) {
        return Optional.of(place + ": " + answer + " instead of " + example);
    }

    private static boolean isSame(String example, String answer, Map<String, String> seen) {
        if (example.contains(" ")) {
            return answer.contains(" ");
        }
        if (!VOLATILE.matcher(example)
                .replaceAll("*")
                .equals(VOLATILE.matcher(answer).replaceAll("*"))) {
            return false;
        }
        Matcher expected = VOLATILE.matcher(example);
        Matcher found = VOLATILE.matcher(answer);
        while (expected.find() && found.find()) {
            if (!isSame(expected, found, seen)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Matcher example, Matcher answer, Map<String, String> seen) {
        if (example.group("instant") != null && answer.group("instant") != null) {
            Duration apart = Duration.between(Instant.parse(example.group()), Instant.parse(answer.group()));
            return apart.abs().compareTo(APART) < 0;
        }
        if (example.group("id") != null && answer.group("id") != null) {
            String expected = seen.putIfAbsent(example.group(), answer.group());
            return expected == null || expected.equals(answer.group());
        }
        return example.group("cursor") != null && answer.group("cursor") != null;
    }
}
