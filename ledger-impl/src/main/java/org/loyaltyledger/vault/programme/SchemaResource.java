package org.loyaltyledger.vault.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.vault.terms.document.Schema;

/** The JSON Schema of terms documents, for anybody. */
@Path(Schema.PATH)
@RequestScoped
@Tag(name = "Terms")
public class SchemaResource {

    private static final String TYPE = "application/schema+json";

    @GET
    @PermitAll
    @Produces(TYPE)
    @Operation(
            operationId = "readTermsSchema",
            summary = "JSON Schema of terms documents",
            description = "Draft 2020-12, with a description of every field: the documentation of the terms.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content =
                    @Content(
                            mediaType = TYPE,
                            schema =
                                    @org.eclipse.microprofile.openapi.annotations.media.Schema(
                                            type = SchemaType.OBJECT)))
    public Response read() {
        return Response.ok(Schema.text(), TYPE).build();
    }
}
