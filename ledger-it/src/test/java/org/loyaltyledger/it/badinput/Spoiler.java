package org.loyaltyledger.it.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.it.badinput.Spoilt.Kind;

/** Takes a valid body and spoils it at every place in every way that fits the place. */
final class Spoiler {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG_TEXT = "x".repeat(20_000);
    private static final BigDecimal HUGE = new BigDecimal("1e30");

    private final JsonNode valid;
    private final Set<String> required;
    private final List<Spoilt> spoilt = new ArrayList<>();

    private Spoiler(JsonNode valid, Set<String> required) {
        this.valid = valid;
        this.required = required;
    }

    /** @param required pointers of what must not be missing */
    static List<Spoilt> spoil(String valid, Set<String> required) {
        try {
            Spoiler spoiler = new Spoiler(JSON.readTree(valid), required);
            spoiler.asWhole(valid);
            spoiler.node("", spoiler.valid);
            return spoiler.spoilt;
        } catch (java.io.IOException failure) {
            throw new UncheckedIOException(valid, failure);
        }
    }

    private void asWhole(String text) {
        spoilt.add(Spoilt.whole(text.substring(0, text.length() - 1)));
        spoilt.add(Spoilt.whole(text + "}"));
        spoilt.add(Spoilt.whole(text + text));
        spoilt.add(Spoilt.whole(""));
        spoilt.add(Spoilt.whole("null"));
        spoilt.add(Spoilt.whole("[]"));
        spoilt.add(Spoilt.whole("\"text\""));
        spoilt.add(Spoilt.whole("42"));
        spoilt.add(Spoilt.whole("{'single':'quotes'}"));
        spoilt.add(Spoilt.whole("[".repeat(5_000)));
        spoilt.add(Spoilt.whole("<sale/>"));
    }

    private void node(String pointer, JsonNode node) {
        if (required.contains(pointer)) {
            spoilt.add(new Spoilt(Kind.MISSING, pointer, without(pointer)));
            put(Kind.MISSING, pointer, NODES.nullNode());
        }
        if (node instanceof ObjectNode object) {
            unknownField(pointer, object);
            wrongType(pointer, NODES.textNode("text"), NODES.numberNode(42), NODES.arrayNode());
            object.fieldNames().forEachRemaining(name -> node(pointer + "/" + name, object.get(name)));
        } else if (node instanceof ArrayNode array) {
            wrongType(pointer, NODES.textNode("text"), NODES.numberNode(42), NODES.objectNode());
            for (int i = 0; i < array.size(); i++) {
                node(pointer + "/" + i, array.get(i));
            }
        } else if (node.isNumber()) {
            wrongType(pointer, NODES.textNode("text"), NODES.booleanNode(true), NODES.arrayNode(), NODES.objectNode());
            put(Kind.HUGE_NUMBER, pointer, NODES.numberNode(HUGE));
            put(Kind.NEGATIVE, pointer, NODES.numberNode(-1));
        } else {
            wrongType(pointer, NODES.numberNode(42), NODES.booleanNode(true), NODES.arrayNode(), NODES.objectNode());
            put(Kind.TOO_LONG, pointer, NODES.textNode(LONG_TEXT));
            amount(pointer, node.asText());
        }
    }

    /** Text that is an amount can be huge or negative too. */
    private void amount(String pointer, String text) {
        if (text.matches("-?\\d+\\.\\d+")) {
            put(Kind.HUGE_NUMBER, pointer, NODES.textNode("9".repeat(40) + ".00"));
            put(Kind.HUGE_NUMBER, pointer, NODES.textNode("0.001"));
            put(Kind.NEGATIVE, pointer, NODES.textNode("-" + text));
        }
    }

    private void unknownField(String pointer, ObjectNode object) {
        if (!pointer.endsWith("/attributes")) {
            ObjectNode changed = valid.deepCopy();
            ((ObjectNode) changed.at(pointer)).put("surprise", 1);
            spoilt.add(Spoilt.at(Kind.UNKNOWN_FIELD, pointer + "/surprise", changed));
        }
    }

    private void wrongType(String pointer, JsonNode... others) {
        if (!pointer.isEmpty()) {
            for (JsonNode other : others) {
                if (other.getNodeType() != valid.at(pointer).getNodeType()) {
                    put(Kind.WRONG_TYPE, pointer, other);
                }
            }
        }
    }

    private void put(Kind kind, String pointer, JsonNode value) {
        JsonNode changed = valid.deepCopy();
        JsonNode parent = changed.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
        spoilt.add(Spoilt.at(kind, pointer, changed));
    }

    private String without(String pointer) {
        JsonNode changed = valid.deepCopy();
        ObjectNode parent = (ObjectNode) changed.at(pointer.substring(0, pointer.lastIndexOf('/')));
        parent.remove(pointer.substring(pointer.lastIndexOf('/') + 1));
        return changed.toString();
    }
}
