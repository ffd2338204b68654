package org.loyaltyledger.vault.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.terms.TermsCheck;
import org.loyaltyledger.api.terms.TermsClient;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.IfMatch;
import org.loyaltyledger.ground.request.LocationTemplate;

/** Drafts of a programme's terms over HTTP: an operator drafts and checks. */
@Path("/v1/programmes/{programme}/terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Terms", description = "All rules of a programme as one versioned document.")
public class TermsResource {

    @Inject
    private Drafting drafting;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, TermsClient.YAML})
    @LocationTemplate("/v1/programmes/{programme}/terms/{number}")
    @Operation(
            operationId = "draftTerms",
            summary = "Keeps a valid document as a new draft",
            description = "JSON or YAML, as described by /schemas/terms/v1.json. An invalid document is refused as a"
                    + " whole, with every error at its JSON pointer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Terms, as /schemas/terms/v1.json describes them.")))
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = TermsVersion.class)))
    @APIResponse(responseCode = "422", description = "Invalid; all errors are listed")
    public Response draft(@PathParam("programme") String programme, String document) {
        TermsVersion draft = drafting.draft(programme, document, clock.instant(), caller.id());
        return Response.status(Response.Status.CREATED)
                .entity(draft)
                .tag(tag(draft))
                .build();
    }

    @PUT
    @Path("/{number}")
    @Consumes({MediaType.APPLICATION_JSON, TermsClient.YAML})
    @Operation(operationId = "redraftTerms", summary = "Replaces a draft", description = "If-Match names its ETag.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Terms, as /schemas/terms/v1.json describes them.")))
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = TermsVersion.class)))
    @APIResponse(responseCode = "409", description = "Already published")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "Invalid; all errors are listed")
    public Response redraft(
            @PathParam("programme") String programme,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            String document) {
        return tagged(
                drafting.redraft(programme, number, IfMatch.required(ifMatch), document, clock.instant(), caller.id()));
    }

    @POST
    @Path("/validation")
    @Consumes({MediaType.APPLICATION_JSON, TermsClient.YAML})
    @Operation(operationId = "validateTerms", summary = "Says everything that is wrong with a document; stores nothing")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Terms, as /schemas/terms/v1.json describes them.")))
    @APIResponse(
            responseCode = "200",
            description = "What is to be said about it",
            content = @Content(schema = @Schema(implementation = TermsCheck.class)))
    public TermsCheck check(@PathParam("programme") String programme, String document) {
        return drafting.check(programme, document);
    }

    static Response tagged(TermsVersion version) {
        return Response.ok(version).tag(tag(version)).build();
    }

    private static String tag(TermsVersion version) {
        return String.valueOf(version.version());
    }
}
