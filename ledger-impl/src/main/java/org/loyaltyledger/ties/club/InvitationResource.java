package org.loyaltyledger.ties.club;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.club.Invitation;
import org.loyaltyledger.api.club.InvitationPage;
import org.loyaltyledger.api.club.InvitationStatus;
import org.loyaltyledger.api.club.NewInvitation;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** The invitations of a family over HTTP, as its holder has them. */
@Path("/v1/programmes/{programme}/members/{member}/memberships/{membership}/family/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Clubs")
public class InvitationResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Families families;

    @Inject
    private InvitationReading invitations;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LocationTemplate("/v1/programmes/{programme}/members/{member}/memberships/{membership}/family/invitations")
    @Operation(
            operationId = "inviteToFamily",
            summary = "Invites somebody into the family",
            description =
                    "Nobody joins before accepting. The answer is the same whether or not anybody is known by what"
                            + " the person is named by. An invitation can be answered for 14 days.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewInvitation.class)))
    @APIResponse(
            responseCode = "201",
            description = "The invitation",
            content = @Content(schema = @Schema(implementation = Invitation.class)))
    @APIResponse(responseCode = "409", description = "The membership is not in a state for this")
    @APIResponse(responseCode = "422", description = "The plan has no family, or no room in it")
    public Response invite(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewInvitation body) {
        Programme in = programmes.find(programme);
        return intake.book(
                in.id(),
                families.partition(in, member),
                key,
                "POST /members/" + member + "/memberships/" + membership + "/family/invitations",
                body,
                families.invite(in, member, membership, body, caller));
    }

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "listSentInvitations", summary = "The invitations that the holder sent, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = InvitationPage.class)))
    public InvitationPage sent(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var found = invitations.sent(programmes.find(programme), member, membership, Page.of(cursor, limit));
        return new InvitationPage(found.items(), NextLink.of(request, found.next()));
    }

    @POST
    @Path("/{invitation}/withdrawal")
    @Operation(operationId = "withdrawInvitation", summary = "Takes an invitation back that is still open")
    @APIResponse(
            responseCode = "200",
            description = "The invitation",
            content = @Content(schema = @Schema(implementation = Invitation.class)))
    @APIResponse(responseCode = "404", description = "The holder has sent no such invitation")
    @APIResponse(responseCode = "409", description = "It is not open any more")
    public Response withdraw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("invitation") UUID invitation,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        Programme in = programmes.find(programme);
        Invited seen = invitations.sentBy(in, member, membership, invitation);
        return intake.book(
                in.id(),
                families.partition(in, seen.holder()),
                key,
                "POST /members/" + member + "/memberships/" + membership + "/family/invitations/" + invitation
                        + "/withdrawal",
                "",
                new CloseInvitation(seen, InvitationStatus.WITHDRAWN));
    }
}
