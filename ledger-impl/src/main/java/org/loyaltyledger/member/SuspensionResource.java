package org.loyaltyledger.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.StatusChange;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.IfMatch;
import org.loyaltyledger.vault.programme.Programmes;

/** A member is suspended and reinstated over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/suspension")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Members")
public class SuspensionResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberChanges changes;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendMember",
            summary = "Suspends a member",
            description = "It keeps its points, but nothing is earned, spent or moved until it is reinstated.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatusChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "409", description = "The member has ended")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response suspend(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            StatusChange change) {
        return MemberResource.tagged(
                changes.suspend(programmes.find(programme), member, IfMatch.of(ifMatch), change.reason()));
    }

    @DELETE
    @Operation(operationId = "reinstateMember", summary = "Ends a suspension")
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "409", description = "The member has ended")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response reinstate(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return MemberResource.tagged(changes.reinstate(programmes.find(programme), member, IfMatch.of(ifMatch)));
    }
}
