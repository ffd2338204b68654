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
import org.loyaltyledger.api.club.Membership;
import org.loyaltyledger.api.club.MembershipPage;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** A member's memberships over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/memberships")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clubs", description = "Plans that members join: free, paid by the period, or for life.")
@NeedsField(MemberField.MEMBERSHIPS)
public class MembershipResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Clubs clubs;

    @Inject
    private MembershipReading reading;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
    @LocationTemplate("/v1/programmes/{programme}/members/{member}/memberships/{id}")
    @Operation(
            operationId = "joinClub",
            summary = "Joins a club",
            description = "With a trial, if the plan has one and the member was never in this club. Otherwise the first"
                    + " payment is due today; benefits are held at once and as long as the grace waits for it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewMembership.class)))
    @APIResponse(
            responseCode = "201",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "The member is in this club")
    @APIResponse(responseCode = "422", description = "No such plan is offered")
    public Response join(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewMembership body) {
        Programme in = programmes.find(programme);
        String operation = "POST /members/" + member + "/memberships";
        return intake.book(
                in.id(), clubs.partition(in, member), key, operation, body, clubs.join(in, member, body, caller));
    }

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "listMemberships", summary = "A member's memberships, ended ones included")
    @APIResponse(
            responseCode = "200",
            description = "A page, as they are at this moment, in the order of joining",
            content = @Content(schema = @Schema(implementation = MembershipPage.class)))
    public MembershipPage list(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var memberships = Page.of(cursor, limit).slice(reading.of(programmes.find(programme), member));
        return new MembershipPage(memberships.items(), NextLink.of(request, memberships.next()));
    }

    @GET
    @Path("/{membership}")
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "readMembership", summary = "One membership")
    @APIResponse(
            responseCode = "200",
            description = "As it is at this moment",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "404", description = "This member has no such membership")
    public Membership read(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership) {
        return reading.one(programmes.find(programme), member, membership);
    }
}
