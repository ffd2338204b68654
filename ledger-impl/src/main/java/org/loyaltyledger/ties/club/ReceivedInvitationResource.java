package org.loyaltyledger.ties.club;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.club.Family;
import org.loyaltyledger.api.club.Invitation;
import org.loyaltyledger.api.club.InvitationPage;
import org.loyaltyledger.api.club.InvitationStatus;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/**
 * The invitations that a member received, over HTTP. The member answers them itself; an operator may do so for a person
 * who asks for it, and stands in the history as the one who did. A till may not: a card is no proof of who carries it.
 */
@Path("/v1/programmes/{programme}/members/{member}/family/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Clubs")
public class ReceivedInvitationResource {

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

    @GET
    @RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listReceivedInvitations",
            summary = "The open invitations into families that the member can answer, newest first",
            description = "Those to its id and to every identifier that it is known by.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = InvitationPage.class)))
    public InvitationPage received(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var found = invitations.received(programmes.find(programme), member, Page.of(cursor, limit));
        return new InvitationPage(found.items(), NextLink.of(request, found.next()));
    }

    @POST
    @Path("/{invitation}/acceptance")
    @LocationTemplate("/v1/programmes/{programme}/members/{member}/family")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Joins the family",
            description =
                    "From then on the member's sales bring their points into the pool. A member is in one family at a"
                            + " time, and holds none meanwhile. It may leave at any time.")
    @APIResponse(
            responseCode = "201",
            description = "The family",
            content = @Content(schema = @Schema(implementation = Family.class)))
    @APIResponse(responseCode = "404", description = "The member has received no such invitation")
    @APIResponse(responseCode = "409", description = "The invitation or the membership is not open for this any more")
    @APIResponse(responseCode = "422", description = "No room, or the member is in a family")
    public Response accept(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("invitation") UUID invitation,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        Programme in = programmes.find(programme);
        Invited seen = invitations.receivedBy(in, member, invitation);
        return intake.book(
                in.id(),
                families.partitions(in, seen.holder(), member),
                key,
                "POST /members/" + member + "/family/invitations/" + invitation + "/acceptance",
                "",
                families.accept(in, member, seen, caller));
    }

    @POST
    @Path("/{invitation}/refusal")
    @Operation(operationId = "declineInvitation", summary = "Declines an invitation")
    @APIResponse(
            responseCode = "200",
            description = "The invitation",
            content = @Content(schema = @Schema(implementation = Invitation.class)))
    @APIResponse(responseCode = "404", description = "The member has received no such invitation")
    @APIResponse(responseCode = "409", description = "It is not open any more")
    public Response decline(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("invitation") UUID invitation,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        Programme in = programmes.find(programme);
        Invited seen = invitations.receivedBy(in, member, invitation);
        return intake.book(
                in.id(),
                families.partition(in, seen.holder()),
                key,
                "POST /members/" + member + "/family/invitations/" + invitation + "/refusal",
                "",
                new CloseInvitation(seen, InvitationStatus.DECLINED));
    }
}
