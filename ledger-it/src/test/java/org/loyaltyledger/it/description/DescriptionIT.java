package org.loyaltyledger.it.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.harness.RunningLedger;

@Tag("any-server")
@RunningLedger
class DescriptionIT {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private Description description;

    @BeforeEach
    void read() {
        description = Description.read();
    }

    /** For the linter and the generators of clients, see {@code .ci/run}. */
    @Test
    void isWrittenToAFile() throws IOException {
        Path file = Path.of("target", "openapi.json");
        Files.writeString(file, description.document().toPrettyString());

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void isValidOpenApi() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(description.document().toString(), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void describesEveryResourceMethodAndNothingElse() {
        assertThat(described()).isEqualTo(Endpoints.ofResources());
    }

    @Test
    void everyCallOfAClientInterfaceIsDescribed() {
        assertThat(described()).containsAll(Endpoints.ofClients());
    }

    @Test
    void everyOperationHasASummaryAnIdAndATag() {
        assertThat(description.operations()).allSatisfy(operation -> {
            assertThat(operation.details().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.details().path("operationId").asText())
                    .as(operation.name())
                    .isNotBlank();
        });
        assertThat(description.operations())
                .extracting(operation -> operation.details().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everySchemaFieldParameterAndEnumValueIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        description.document().at("/components/schemas").properties().forEach(schema -> {
            if (isBlank(schema.getValue())) {
                undescribed.add(schema.getKey());
            }
            undescribedIn(schema.getValue(), schema.getKey(), undescribed);
        });
        for (Operation operation : description.operations()) {
            for (JsonNode parameter : operation.details().path("parameters")) {
                if (isBlank(parameter)) {
                    undescribed.add(operation.name() + " " + parameter.path("name"));
                }
            }
            undescribedIn(operation.details(), operation.name(), undescribed);
        }

        assertThat(undescribed).isEmpty();
    }

    private static void undescribedIn(JsonNode node, String place, List<String> undescribed) {
        if (node.path("properties").isObject()) {
            node.path("properties").properties().stream()
                    .filter(property -> isBlank(property.getValue()))
                    .forEach(property -> undescribed.add(place + "/" + property.getKey()));
        }
        if (node.path("enum").isArray()) {
            Set<String> texts = new TreeSet<>();
            node.path("x-enum-descriptions").forEach(text -> texts.add(text.asText()));
            if (texts.size() != node.path("enum").size() || texts.contains("")) {
                undescribed.add(place + " enum");
            }
        }
        node.properties().forEach(child -> undescribedIn(child.getValue(), place + "/" + child.getKey(), undescribed));
        for (JsonNode item : node.isArray() ? node : NOTHING) {
            undescribedIn(item, place, undescribed);
        }
    }

    private static boolean isBlank(JsonNode described) {
        return described.path("description").asText().isBlank();
    }

    @Test
    void everyRefusalNamesItsProblemTypes() {
        assertThat(description.operations()).allSatisfy(operation -> operation
                .details()
                .path("responses")
                .properties()
                .forEach(response -> {
                    String code = response.getKey();
                    JsonNode body = resolved(response.getValue());
                    assertThat(code).as(operation.name()).matches("[2-5]\\d\\d");
                    if (code.charAt(0) >= '4' && !isOauth(operation, code)) {
                        assertThat(body.at("/content").has("application/problem+json"))
                                .isTrue();
                        assertThat(body.path("x-problem-types"))
                                .as("%s %s in problems.properties", operation.name(), code)
                                .isNotEmpty();
                    }
                }));
    }

    /** The token endpoint answers what OAuth 2.0 asks for. */
    private static boolean isOauth(Operation operation, String code) {
        return operation.path().equals("/oauth/token") && code.equals("401");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? description.document().at(node.path("$ref").asText().substring(1))
                : node;
    }

    @Test
    void everyOperationThatBooksNeedsAKeyAndSaysWhy() {
        List<JsonNode> keys = description.operations().stream()
                .flatMap(operation -> StreamSupport.stream(
                        operation.details().path("parameters").spliterator(), false))
                .filter(parameter -> parameter.path("name").asText().equals("Idempotency-Key"))
                .toList();

        assertThat(keys).hasSizeGreaterThan(40).allSatisfy(key -> {
            assertThat(key.path("required").asBoolean()).isTrue();
            assertThat(key.path("description").asText()).contains("Idempotency-Replayed");
            assertThat(key.at("/schema/pattern").asText()).isEqualTo("^[\\x21-\\x7E]{1,255}$");
        });
    }

    @Test
    void everyCreationTellsItsLocation() {
        assertThat(description.operations())
                .filteredOn(operation -> operation.details().path("responses").has("201"))
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> assertThat(
                                operation.details().at("/responses/201/headers").has("Location"))
                        .as(operation.name())
                        .isTrue());
    }

    @Test
    void everyListHasTheSameEnvelope() {
        Set<String> limited = new TreeSet<>();
        for (Operation operation : description.operations()) {
            JsonNode schema = resolved(operation.details().at("/responses/200/content/application~1json/schema"));
            assertThat(schema.path("type").asText()).as(operation.name()).isNotEqualTo("array");
            if (operation.details().path("parameters").toString().contains("\"cursor\"")) {
                limited.add(operation.name());
                assertThat(schema.at("/properties/items/type").asText())
                        .as(operation.name())
                        .isEqualTo("array");
                assertThat(schema.at("/properties/next/type").asText())
                        .as(operation.name())
                        .isEqualTo("string");
                assertThat(schema.path("required").toString()).contains("\"items\"");
            }
        }
        assertThat(limited).hasSizeGreaterThan(20);
    }

    @Test
    void aTokenIsAskedForAsTheStandardHasIt() {
        JsonNode scheme = description.document().at("/components/securitySchemes/oauth2");

        assertThat(scheme.path("type").asText()).isEqualTo("oauth2");
        assertThat(scheme.at("/flows/clientCredentials/tokenUrl").asText()).isEqualTo("/oauth/token");
        assertThat(described()).contains("POST /oauth/token");
    }

    @Test
    void onlyTextHasALength() {
        List<String> wrong = new ArrayList<>();
        lengthsIn(description.document(), "", wrong);

        assertThat(wrong).isEmpty();
    }

    private static void lengthsIn(JsonNode node, String place, List<String> wrong) {
        if (node.has("type")
                && (node.has("maxLength") || node.has("minLength"))
                && !node.path("type").asText().equals("string")) {
            wrong.add(place);
        }
        node.properties().forEach(child -> lengthsIn(child.getValue(), place + "/" + child.getKey(), wrong));
    }

    private Set<String> described() {
        return description.operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
