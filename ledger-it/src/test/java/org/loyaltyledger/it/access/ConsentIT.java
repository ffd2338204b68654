package org.loyaltyledger.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.description.Description;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.harness.RunningLedger;

/** Every member whom a body names stands in {@code consents.txt}, with those who must agree. */
@RunningLedger
class ConsentIT {

    /** Which roles can give which agreement. */
    private static final Map<String, Set<String>> GIVEN_BY = Map.of(
            "ITSELF", Set.of("member"),
            "PRESENT", Set.of("till", "partner"),
            "OPERATOR", Set.of("operator"),
            "NOBODY", Set.of("member", "till", "partner", "operator"));

    private final JsonNode document = Description.read().document();

    @Test
    void everyMemberThatABodyNamesHasARow() {
        Set<String> named = new TreeSet<>();
        for (Operation operation : Description.read().operations()) {
            String schema = operation
                    .details()
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asText();
            JsonNode properties = document.at(schema.replace("#", "") + "/properties");
            properties.properties().forEach(property -> {
                if (isMember(property.getKey(), property.getValue())) {
                    named.add(operation.name() + " : /" + property.getKey());
                }
            });
        }
        assertThat(named).isNotEmpty().isEqualTo(rows().keySet());
    }

    @Test
    void noRoleMayActThatCannotBringTheAgreement() {
        Map<String, List<String>> roles = table("/roles.txt", 2);
        rows().forEach((place, agreements) -> {
            Set<String> may = new TreeSet<>();
            agreements.forEach(agreement -> may.addAll(GIVEN_BY.get(agreement)));
            String operation = place.substring(0, place.indexOf(" : "));
            assertThat(may).as(place).containsAll(roles.get(operation));
        });
    }

    /** A reference to a member, or the id of another one; the simulation of one is not. */
    private static boolean isMember(String name, JsonNode property) {
        boolean reference = property.toString().contains("/MemberRef\"");
        boolean id = property.path("format").asText().equals("uuid")
                && Set.of("from", "to", "member", "person", "survivor").contains(name);
        return reference || id;
    }

    private static Map<String, List<String>> rows() {
        return table("/consents.txt", 3);
    }

    private static Map<String, List<String>> table(String file, int columns) {
        try (var in = ConsentIT.class.getResourceAsStream(file)) {
            Map<String, List<String>> rows = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+:\\s+"))
                    .forEach(cells -> {
                        String name = cells[0].replaceAll("\\s+", " ");
                        String key = columns == 3 ? name + " : " + cells[1] : name;
                        rows.put(key, List.of(cells[columns - 1].strip().split("\\s+")));
                    });
            return rows;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
