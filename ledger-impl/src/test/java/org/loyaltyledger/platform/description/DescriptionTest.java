package org.loyaltyledger.platform.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.api.statement.LotStatus;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.json.Json;

class DescriptionTest {

    enum Size3 {
        SMALL,
        LARGE
    }

    record Parcel(
            boolean fragile,
            @Size(max = 3) Map<String, String> notes,
            @NotNull @Size(min = 1, max = 9) String label,
            @Pattern(regexp = "[^\\p{Cntrl}]") String kind,
            Money price,
            Long points,
            List<Parcel> inner,
            Instant at) {}

    @Path("/shops/{shop}/parcels")
    public static class Parcels {

        @POST
        @Path("/{id: .+}")
        @RolesAllowed("till")
        @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Parcel.class)))
        public Object post(
                @PathParam("shop") String shop,
                @PathParam("id") UUID id,
                @QueryParam("size") Size3 size,
                Parcel parcel) {
            return parcel;
        }
    }

    private static final String SCANNED = """
            {"openapi":"3.0.0","endpoints":{"/":[]},"tags":[{"name":"A"},{"name":"B"},{"name":"A","description":"a"}],"paths":{"/shops/{shop}/parcels/{id}":{"post":{
              "parameters":[{"name":"id","in":"path","schema":{"type":"object"}},
                {"name":"size","in":"query","deprecated":false,"schema":{"type":"object"}}],
              "requestBody":{"content":{"application/json":{"schema":{}},
                "*/*":{"schema":{}}}},
              "responses":{"201":{"description":"made","content":{"application/json":{"schema":{"maxProperties":0}}}}}
            }}}}""";

    @Test
    void describesWhatTravelsByItsJavadoc() {
        Schemas schemas = new Schemas();
        schemas.of(Balance.class);
        schemas.of(LotStatus.class);

        assertThat(schemas.components().at("/Balance/description").asText())
                .isEqualTo("A member's points at an instant.");
        assertThat(schemas.components()
                        .at("/Balance/properties/total/description")
                        .asText())
                .startsWith("`spendable + pending + held - debt`: what");
        assertThat(schemas.components().at("/Balance/required").toString()).contains("\"spendable\"", "\"at\"");
        assertThat(schemas.components().at("/LotStatus/x-enum-descriptions/1").asText())
                .isEqualTo("Can be spent.");
    }

    @Test
    void showsCallsWithWhatTheyAnswer() throws Exception {
        ObjectNode described = (ObjectNode) Json.mapper().readTree("""
            {"requestBody":{"content":{"application/json":{},"application/yaml":{}}},
             "responses":{"200":{"content":{"application/json":{}}},"201":{"content":{"text/html":{}}}}}""");

        new Examples(Json.mapper().readTree("""
            [{"name":"as YAML","mediaType":"application/yaml","body":"a: 1","status":200,"response":{"b":2}},
             {"name":"as JSON","body":{"a":1},"status":201,"response":"<p>"}]""")).putInto(described);

        assertThat(described.at("/requestBody/content/application~1yaml").toString())
                .isEqualTo("{\"examples\":{\"as YAML\":{\"value\":{\"a\":1}}}}");
        assertThat(described.at("/requestBody/content/application~1json").toString())
                .isEqualTo("{\"examples\":{\"as JSON\":{\"value\":{\"a\":1}}}}");
        assertThat(described.at("/responses/200/content/application~1json").toString())
                .isEqualTo("{\"examples\":{\"as YAML\":{\"value\":{\"b\":2}}}}");
        assertThat(described.at("/responses/201/content/text~1html").toString())
                .isEqualTo("{\"examples\":{\"as JSON\":{\"value\":\"<p>\"}}}");
    }

    @Test
    void isTrueToTheCode() throws Exception {
        ObjectNode document = Description.of(
                (ObjectNode) Json.mapper().readTree(SCANNED),
                Operation.of(Parcels.class).toList());
        assertThat(document.has("endpoints")).isFalse();
        var post = document.at("/paths/~1shops~1{shop}~1parcels~1{id}/post");
        assertThat(post.at("/parameters/0/schema/format").asText()).isEqualTo("uuid");
        assertThat(post.at("/parameters/1/schema/$ref").asText()).endsWith("/DescriptionTestSize3");
        assertThat(post.at("/requestBody/content")).hasSize(1);
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asText())
                .endsWith("/DescriptionTestParcel");
        assertThat(post.at("/responses/201/content/application~1json/schema").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/DescriptionTestParcel\"}");
        assertThat(post.at("/responses/400/content/application~1problem+json/schema/$ref")
                        .asText())
                .endsWith("/ProblemDocument");
        assertThat(post.at("/responses/400/x-problem-types").toString())
                .isEqualTo("[\"malformed-json\",\"invalid-request\"]");
        assertThat(post.at("/responses/401/$ref").asText()).isEqualTo("#/components/responses/Unauthorised");
        assertThat(post.at("/responses").has("default")).isFalse();
        assertThat(post.path("description").asText()).isEqualTo("Roles: till.");
        assertThat(post.at("/x-roles/0").asText()).isEqualTo("till");
        assertThat(document.at("/components/schemas/DescriptionTestParcel").toString())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{"
                                + "\"fragile\":{\"type\":\"boolean\"},"
                                + "\"notes\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"},\"maxProperties\":3},"
                                + "\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":9},"
                                + "\"kind\":{\"type\":\"string\",\"pattern\":\"^([^\\\\u0000-\\\\u001F\\\\u007F])$\"},"
                                + "\"price\":{\"$ref\":\"#/components/schemas/Money\"},"
                                + "\"points\":{\"type\":\"integer\",\"format\":\"int64\"},"
                                + "\"inner\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/DescriptionTestParcel\"}},"
                                + "\"at\":{\"type\":\"string\",\"format\":\"date-time\"}},\"required\":[\"fragile\",\"label\"]}");
        assertThat(document.at("/components/schemas/DescriptionTestSize3/enum")).hasSize(2);
        assertThat(document.path("tags").toString())
                .isEqualTo("[{\"name\":\"A\",\"description\":\"a\"},{\"name\":\"B\"}]");
    }
}
