package org.loyaltyledger.vault.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.terms.Publication;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.IfMatch;

/** Publication of terms over HTTP. */
@Path("/v1/programmes/{programme}/terms/{number}/publication")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Terms")
public class PublicationResource {

    @Inject
    private Publishing publishing;

    @Inject
    private TermsBook terms;

    @Inject
    private Programmes programmes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
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
                            schema = @Schema(implementation = Publication.class)))
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
        TermsVersion published = publishing.publish(
                programme,
                number,
                IfMatch.of(ifMatch),
                Optional.ofNullable(publication.effectiveFrom()),
                clock.instant(),
                caller.id());
        terms.published(programmes.find(programme).id());
        return TermsResource.tagged(published);
    }
}
