package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.ground.json.Json;

/** Whatever is sent, the answer is a list of errors or a refusal to read it; never another exception. */
class DamagedTermsTest {

    private static final long SEED = 20_260_301;
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "\"\"",
            "\"P1D\"",
            "\"P999Y9999M9999W99999D\"",
            "\"PT999H9999M999999S\"",
            "\"P999999999Y\"",
            "\"P-999999999Y\"",
            "\"-P5Y\"",
            "\"P2147483647D\"",
            "\"PT9223372036854775807S\"",
            "\"1E+999999999\"",
            "\"1E-999999999\"",
            "\"-999999999999999999999999999999\"",
            "\"+999999999-12-31T23:59\"",
            "\"XXX\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "9223372036854775808",
            "-9223372036854775808",
            "\"02-30\"",
            "\"12-31\"",
            "\"ROLLING\"",
            "\"EVENT\"",
            "\"MULTIPLIER\"",
            "\"9999-12-31T23:59\"",
            "\"0.0000\"",
            "\"24:00\"",
            "\"a~/b\"",
            "{\"kind\":\"SLIDING\"}",
            "{\"~/\":1}");

    /** Of the right type, and absurd. */
    private static final List<String> EXTREME = List.of(
            "\"P999999999Y\"",
            "\"PT9223372036854775807S\"",
            "\"1E+999999999\"",
            "\"-1\"",
            "\"+999999999-12-31T23:59\"",
            "\"((((a{1,100}){1,100}){1,100}){1,100})\"",
            "\"sale.store.matches('((((a{1,100}){1,100}){1,100}){1,100})')\"",
            "9223372036854775807",
            "1e30");

    private final Random random = new Random(SEED);

    @Test
    void documents_with_odd_values_anywhere() throws IOException {
        String sample = TermsDocument.parse(Files.readString(Path.of("../deploy/terms/everything.yaml")))
                .canonical();
        for (int round = 0; round < 150; round++) {
            JsonNode document = Json.mapper().readTree(sample);
            for (int blow = 0; blow <= random.nextInt(3); blow++) {
                damage(document);
            }
            String text = document.toString();
            TermsDocument read = TermsDocument.parse(text);
            assertThat(read.hash()).as(text).hasSize(64);
            if (read.isValid()) {
                assertThat(read.terms()).as(text).isNotNull();
            }
        }
    }

    /** Of each list the first elements stand for all. */
    @Test
    void every_value_replaced_by_every_odd_one() throws IOException {
        JsonNode sample = Json.mapper()
                .readTree(TermsDocument.parse(Files.readString(Path.of("../deploy/terms/everything.yaml")))
                        .canonical());
        List<JsonPointer> places = new ArrayList<>();
        places(sample, JsonPointer.empty(), places);
        assertThat(places).hasSizeGreaterThan(100);
        for (JsonPointer place : places) {
            JsonNode document = sample.deepCopy();
            for (String odd : EXTREME) {
                replace(document, place, Json.mapper().readTree(odd));
                assertThatCode(() -> TermsDocument.parse(document.toString()).violations())
                        .as(place + " " + odd)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone: !!binary aGVsbG8=",
                "zone: !!set {a, b}",
                "zone: !!omap [a: 1]",
                "zone: !!java.net.URL [\"http://x\"]",
                "zone: .inf",
                "zone: -.Inf",
                "zone: .nan",
                "zone: !!float 1e999",
                "zone: 0b1",
                "zone: 1_000",
                "zone: 12:30:45",
                "zone: 2026-01-01",
                "zone: !!timestamp 2026-01-01",
                "zone: ~",
                "zone: &a [*a]",
                "zone: !<tag:x,2026:y> z",
                "? [a, b]\n: c",
                "{}: 1",
                "--- {}\n--- {}",
                "%YAML 9.9\n---\nzone: x",
                "\u0000",
                "zone: \"\\uD800\"",
                "zone: 'a\u0085b'",
                "- a",
                "a",
                ""
            })
    void odd_yaml(String text) {
        assertThatCode(() -> refusedOrRead(text)).as(text).doesNotThrowAnyException();
        assertThatCode(() -> refusedOrRead("points: {expiry: {" + text.replace("zone", "length") + "}}"))
                .doesNotThrowAnyException();
    }

    private static void places(JsonNode node, JsonPointer here, List<JsonPointer> places) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> places(node.get(name), here.appendProperty(name), places));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < Math.min(node.size(), 8); i++) {
                places(node.get(i), here.appendIndex(i), places);
            }
        } else if (!here.matches()) {
            places.add(here);
        }
    }

    private static void replace(JsonNode document, JsonPointer place, JsonNode odd) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), odd);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), odd);
        }
    }

    @Test
    void text_that_is_noise() throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("../deploy/terms/shop.yaml"));
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sample.clone();
            for (int blow = 0; blow <= random.nextInt(8); blow++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThatCode(() -> refusedOrRead(text)).as(text).doesNotThrowAnyException();
        }
    }

    private static void refusedOrRead(String text) {
        try {
            TermsDocument.parse(text).violations();
        } catch (MalformedDocument expected) {
            assertThat(expected.getMessage()).matches("(is|must) .+");
        }
    }

    private void damage(JsonNode document) throws IOException {
        List<JsonNode> inner = new ArrayList<>();
        collect(document, inner);
        JsonNode parent = inner.get(random.nextInt(inner.size()));
        JsonNode odd = Json.mapper().readTree(ODD.get(random.nextInt(ODD.size())));
        if (parent instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), odd);
        } else if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), odd);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }
}
