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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.club.ChargePage;
import org.loyaltyledger.api.club.Failure;
import org.loyaltyledger.api.club.Membership;
import org.loyaltyledger.api.club.Payment;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** What is due for a membership, and what the shop tells of it, over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/memberships/{membership}/charges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clubs")
@NeedsField(MemberField.MEMBERSHIPS)
public class ChargeResource {

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

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "listCharges", summary = "Everything that has fallen due for a membership")
    @APIResponse(
            responseCode = "200",
            description = "A page, as of this moment, in the order of the days",
            content = @Content(schema = @Schema(implementation = ChargePage.class)))
    @APIResponse(responseCode = "404", description = "This member has no such membership")
    public ChargePage list(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var charges = Page.of(cursor, limit).slice(reading.charges(programmes.find(programme), member, membership));
        return new ChargePage(charges.items(), NextLink.of(request, charges.next()));
    }

    @POST
    @Path("/{charge}/paid")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "chargePaid",
            summary = "Tells that a charge was paid, or a refund paid out",
            description = "Told again, it changes nothing and answers the membership as it is.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Payment.class)))
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "It is no longer due")
    public Response paid(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("charge") UUID charge,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Payment body) {
        String reference = Optional.ofNullable(body.reference()).orElse("");
        return book(
                programme,
                member,
                membership,
                charge,
                key,
                "paid",
                body,
                (desk, life) -> life.pay(desk.charge(life, charge), reference));
    }

    @POST
    @Path("/{charge}/failed")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "chargeFailed",
            summary = "Tells that an attempt to charge did not succeed",
            description = "It stays due, and may be tried again until the grace is over.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Failure.class)))
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "It is no longer due")
    public Response failed(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("charge") UUID charge,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Failure body) {
        String reason = Optional.ofNullable(body.reason()).orElse("");
        return book(
                programme,
                member,
                membership,
                charge,
                key,
                "failed",
                body,
                (desk, life) -> life.fail(desk.charge(life, charge), reason));
    }

    private Response book(
            String programme,
            UUID member,
            UUID membership,
            UUID charge,
            String key,
            String what,
            Object body,
            ChangeMembership.Step step) {
        Programme in = programmes.find(programme);
        String operation = "POST /members/" + member + "/memberships/" + membership + "/charges/" + charge + "/" + what;
        var command = clubs.change(in, member, membership, Optional.of(charge), step, caller);
        return intake.book(in.id(), clubs.partition(in, member), key, operation, body, command);
    }
}
