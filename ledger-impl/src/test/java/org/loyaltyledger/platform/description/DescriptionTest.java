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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.json.Json;

class DescriptionTest {

    enum Size3 {
        SMALL,
        LARGE
    }

    record Parcel(
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
                "*/*":{"examples":{"one":{"value":"{\\"label\\":\\"x\\"}"}}}}},
              "responses":{"201":{"description":"made","content":{"application/json":{"schema":{"maxProperties":0}}}}}
            }}}}""";

    @Test
    void isTrueToTheCode() throws Exception {
        ObjectNode document = Description.of(
                (ObjectNode) Json.mapper().readTree(SCANNED),
                Operation.of(Parcels.class).toList());
        assertThat(document.has("endpoints")).isFalse();
        var post = document.at("/paths/~1shops~1{shop}~1parcels~1{id}/post");
        assertThat(post.at("/parameters/0/schema/format").asText()).isEqualTo("uuid");
        assertThat(post.at("/parameters/1/schema/$ref").asText()).endsWith("/Size3");
        assertThat(post.at("/requestBody/content")).hasSize(1);
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asText())
                .endsWith("/Parcel");
        assertThat(post.at("/requestBody/content/application~1json/examples/one/value/label")
                        .asText())
                .isEqualTo("x");
        assertThat(post.at("/responses/201/content/application~1json/schema").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/Parcel\"}");
        assertThat(post.at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .endsWith("/ProblemDocument");
        assertThat(post.at("/x-roles/0").asText()).isEqualTo("till");
        assertThat(document.at("/components/schemas/Parcel").toString())
                .isEqualTo("{\"type\":\"object\",\"properties\":{"
                        + "\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":9},"
                        + "\"kind\":{\"type\":\"string\",\"pattern\":\"^([^\\\\u0000-\\\\u001F\\\\u007F])$\"},"
                        + "\"price\":{\"$ref\":\"#/components/schemas/Money\"},"
                        + "\"points\":{\"type\":\"integer\",\"format\":\"int64\"},"
                        + "\"inner\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Parcel\"}},"
                        + "\"at\":{\"type\":\"string\",\"format\":\"date-time\"}},\"required\":[\"label\"]}");
        assertThat(document.at("/components/schemas/Size3/enum")).hasSize(2);
        assertThat(document.path("tags").toString())
                .isEqualTo("[{\"name\":\"A\",\"description\":\"a\"},{\"name\":\"B\"}]");
    }
}
