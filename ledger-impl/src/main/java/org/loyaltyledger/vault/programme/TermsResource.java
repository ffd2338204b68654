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
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.terms.Publication;
import org.loyaltyledger.api.terms.TermsCheck;
import org.loyaltyledger.api.terms.TermsClient;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;

/** Changes of a programme's terms over HTTP: an operator drafts, checks and publishes. */
@Path("/v1/programmes/{programme}/terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Terms", description = "All rules of a programme as one versioned document.")
public class TermsResource {

    private static final String EXAMPLE = "{\"zone\":\"Europe/Berlin\",\"currency\":\"EUR\","
            + "\"points\":{\"name\":\"points\",\"expiry\":{\"kind\":\"ROLLING\",\"length\":\"P12M\",\"roundUpTo\":\"MONTH\"}},"
            + "\"earning\":{\"rules\":[{\"id\":\"base\",\"award\":{\"kind\":\"PER_AMOUNT\",\"points\":1,\"per\":\"1.00\"}}]}}";

    @Inject
    private Drafting drafting;

    @Inject
    private Publishing publishing;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, TermsClient.YAML})
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
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = @ExampleObject(name = "shop", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = TermsVersion.class)))
    @APIResponse(responseCode = "422", description = "Invalid; all errors are listed")
    public Response draft(@PathParam("programme") String programme, String document) {
        TermsVersion draft = drafting.draft(programme, document, now(), caller.name());
        return Response.created(UriBuilder.fromPath("/v1/programmes/{code}/terms/{number}")
                        .build(programme, draft.number()))
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
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = @ExampleObject(name = "shop", value = EXAMPLE)))
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
        return tagged(drafting.redraft(programme, number, IfMatch.required(ifMatch), document, now(), caller.name()));
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
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = @ExampleObject(name = "shop", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What is to be said about it",
            content = @Content(schema = @Schema(implementation = TermsCheck.class)))
    public TermsCheck check(@PathParam("programme") String programme, String document) {
        return drafting.check(programme, document);
    }

    @POST
    @Path("/{number}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishTerms",
            summary = "Puts a draft into force",
            description = "Never into the past: after every version published before, and at least five seconds ahead."
                    + " Only the first version of a programme may take any instant.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Publication.class),
                            examples =
                                    @ExampleObject(
                                            name = "next year",
                                            value = "{\"effectiveFrom\":\"2099-01-01T00:00:00Z\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = TermsVersion.class)))
    @APIResponse(responseCode = "409", description = "Already published")
    @APIResponse(responseCode = "422", description = "Too early; the figures name the earliest instant")
    public Response publish(
            @PathParam("programme") String programme,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            Publication publication) {
        return tagged(publishing.publish(
                programme,
                number,
                IfMatch.of(ifMatch),
                Optional.ofNullable(publication.effectiveFrom()),
                now(),
                caller.name()));
    }

    static Response tagged(TermsVersion version) {
        return Response.ok(version).tag(tag(version)).build();
    }

    private static String tag(TermsVersion version) {
        return String.valueOf(version.version());
    }

    /** As fine as the database keeps it, so that an answer never differs from what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
