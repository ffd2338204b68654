package org.loyaltyledger.vault.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.terms.TermsClient;
import org.loyaltyledger.api.terms.TermsPage;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;

/** A programme's terms, to read over HTTP. */
@Path("/v1/programmes/{programme}/terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME, Role.TILL_NAME, Role.PARTNER_NAME})
@Tag(name = "Terms")
public class TermsReadingResource {

    @Inject
    private Register register;

    @Inject
    private TermsBook book;

    @Inject
    private Programmes programmes;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listTerms", summary = "All versions, the newest first, without their documents")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = TermsPage.class)))
    public TermsPage list(
            @PathParam("programme") String programme,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Page page = Page.of(cursor, limit);
        List<TermsVersion> rows = register.terms(programme, page);
        return new TermsPage(page.fit(rows), NextLink.of(request, page.next(rows, row -> Cursor.of(0, row.number()))));
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "readTerms", summary = "One version with its document")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = TermsVersion.class)))
    @APIResponse(responseCode = "404", description = "There is none")
    public Response read(@PathParam("programme") String programme, @PathParam("number") int number) {
        return TermsResource.tagged(register.terms(programme, number));
    }

    @GET
    @Path("/{number}/document")
    @Produces({TermsClient.YAML, MediaType.APPLICATION_JSON})
    @Operation(operationId = "readTermsDocument", summary = "The document as it was sent, comments and all")
    @APIResponse(
            responseCode = "200",
            description = "YAML or JSON, as it was sent",
            content = @Content(mediaType = TermsClient.YAML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is none")
    public Response document(@PathParam("programme") String programme, @PathParam("number") int number) {
        String text = register.row(programme, number).document();
        String type = text.stripLeading().startsWith("{") ? MediaType.APPLICATION_JSON : TermsClient.YAML;
        return Response.ok(text, type + ";charset=UTF-8").build();
    }

    @GET
    @Path("/in-force")
    @Operation(operationId = "readTermsInForce", summary = "The version in force at an instant")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = TermsVersion.class)))
    @APIResponse(responseCode = "422", description = "None was in force then")
    public Response inForce(@PathParam("programme") String programme, @QueryParam("at") Instant at) {
        Programme owner = programmes.find(programme);
        int number = book.termsAt(owner, at == null ? clock.instant() : at).number();
        return TermsResource.tagged(register.terms(programme, number));
    }
}
