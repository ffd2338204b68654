package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
            assertThat(expected).hasMessageStartingWith("is ");
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
