package org.loyaltyledger.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.vault.programme.Programmes;

/** One member over HTTP. */
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Members")
public class MemberResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberReading members;

    @Inject
    private Caller caller;

    @GET
    @Path("/{member}")
    @Operation(
            operationId = "readMember",
            summary = "One member; a member sees itself",
            description =
                    "A till is told id, status and when the member joined, a partner what its registration names.")
    @APIResponse(
            responseCode = "200",
            description = "The member; the ETag is its version",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "404", description = "No such member, or not the caller's business")
    public Response read(@PathParam("programme") String programme, @PathParam("member") UUID member) {
        return tagged(MemberView.of(
                members.find(programmes.find(programme), member)
                        .orElseThrow(() -> Caller.memberNotFound(member.toString())),
                caller,
                Optional.empty()));
    }

    static Response tagged(Member member) {
        return Response.ok(member).tag(member.version().toString()).build();
    }
}
