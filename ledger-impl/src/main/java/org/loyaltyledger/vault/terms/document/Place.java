package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a document, with its JSON pointer. Reading never fails: what is absent or of the wrong type, the schema has
 * already reported, so it reads as absent and the search for further errors goes on.
 */
record Place(JsonNode node, String pointer, Complaints complaints) {

    private static final int MOST_DIGITS = 20;

    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    Place at(String field) {
        return new Place(node.path(field), pointer + "/" + escaped(field), complaints);
    }

    Stream<Place> items() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(index -> new Place(node.get(index), pointer + "/" + index, complaints))
                : Stream.empty();
    }

    /** Names of the fields that stand here. */
    Stream<String> fields() {
        return node.properties().stream().map(Map.Entry::getKey);
    }

    boolean isPresent() {
        return node.isObject() || node.isArray() || node.isValueNode();
    }

    Optional<Place> ifPresent() {
        return Optional.of(this).filter(Place::isPresent);
    }

    Optional<String> text() {
        return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    Optional<Long> whole() {
        boolean number = node.isNumber();
        complainIf(number && !node.canConvertToLong(), "is beyond what can be counted");
        return Optional.of(node)
                .filter(value -> number && value.canConvertToLong())
                .map(JsonNode::longValue);
    }

    boolean flag() {
        return node.booleanValue();
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        return text().flatMap(name -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst());
    }

    Optional<BigDecimal> decimal() {
        return parsed(Place::decimal, "must be a decimal number");
    }

    /** Digits are bounded: an exponent makes a number of few characters that fills the memory when it is scaled. */
    private static BigDecimal decimal(String text) {
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > 2 * MOST_DIGITS) {
            throw new IllegalArgumentException(text);
        }
        return decimal;
    }

    /** What {@code parser} makes of the text; where it refuses, the complaint is noted. */
    <T> Optional<T> parsed(Function<String, T> parser, String complaint) {
        try {
            return text().map(parser);
        } catch (DateTimeException | IllegalArgumentException e) {
            complain(complaint);
            return Optional.empty();
        }
    }

    void complain(String message) {
        complaints.add(pointer, message);
    }

    void complainIf(boolean wrong, String message) {
        if (wrong) {
            complain(message);
        }
    }

    /** Complains of the second and further of equal texts in these places. */
    static void demandUnique(Collection<Place> places, String complaint) {
        var seen = new java.util.HashSet<String>();
        places.forEach(
                place -> place.text().filter(text -> !seen.add(text)).ifPresent(text -> place.complain(complaint)));
    }
}
