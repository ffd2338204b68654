package org.loyaltyledger.ties.club;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.club.Cancellation;
import org.loyaltyledger.api.club.ChangeTiming;
import org.loyaltyledger.api.club.Membership;
import org.loyaltyledger.api.club.Pause;
import org.loyaltyledger.api.club.PlanChange;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.terms.club.Plan;

/** What is done with a membership, over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/memberships")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Clubs")
@NeedsField(MemberField.MEMBERSHIPS)
public class MembershipStepsResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Clubs clubs;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Path("/{membership}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "pauseMembership",
            summary = "Interrupts a paid or free membership",
            description = "Without benefits and without renewals. It goes on by itself in the end, and the period is as"
                    + " many days longer as the pause was long; later periods are counted from its new end.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Pause.class)))
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "Not in this state, or not so long")
    public Response pause(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Pause body) {
        return book(
                programme,
                member,
                membership,
                key,
                "/pause",
                body,
                (desk, life) -> life.pause(Optional.ofNullable(body.until())));
    }

    @POST
    @Path("/{membership}/resumption")
    @Operation(operationId = "resumeMembership", summary = "Ends a pause")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "It is not paused")
    public Response resume(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        return book(programme, member, membership, key, "/resumption", "", (desk, life) -> life.resume());
    }

    @POST
    @Path("/{membership}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelMembership",
            summary = "Ends a membership, at once or with its period",
            description = "At once, a plan with refund PRORATA gives back the price times the days left, today among"
                    + " them, through the days of the period, rounded half up; it is a charge of kind REFUND.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Cancellation.class)))
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "It is over, or is to end already")
    public Response cancel(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Cancellation body) {
        String reason = Optional.ofNullable(body.reason()).orElse("");
        return book(
                programme,
                member,
                membership,
                key,
                "/cancellation",
                body,
                (desk, life) -> body.when() == ChangeTiming.NOW ? life.cancelNow(reason) : life.cancelAtEnd(reason));
    }

    @POST
    @Path("/{membership}/cancellation/withdrawal")
    @Operation(operationId = "withdrawCancellation", summary = "Takes back a cancellation that has not come to pass")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "No cancellation is planned")
    public Response withdraw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        return book(
                programme, member, membership, key, "/cancellation/withdrawal", "", (desk, life) -> life.withdraw());
    }

    @POST
    @Path("/{membership}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePlan",
            summary = "Goes on with another plan of the same club",
            description = "At once: the period ends today, what is left of its price is set off against the new one and"
                    + " what exceeds it is refunded. With the next period: the present one runs to its end. Naming the"
                    + " present plan takes a planned change back.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = Membership.class)))
    @APIResponse(responseCode = "409", description = "Not in this state")
    @APIResponse(responseCode = "422", description = "No such plan is offered")
    public Response change(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam(Intake.KEY_HEADER) String key,
            PlanChange body) {
        return book(programme, member, membership, key, "/plan", body, (desk, life) -> change(desk, life, body));
    }

    private static Life change(Desk desk, Life life, PlanChange body) {
        Plan plan = desk.plan(life.membership().club(), body.plan());
        if (plan.family().isEmpty()
                && !desk.pool(life.membership().id()).kin().taken().isEmpty()) {
            throw Problem.of(ProblemType.FAMILY_REFUSED)
                    .detail("That plan has no family; let the persons go first.")
                    .with("plan", plan.id());
        }
        return body.when() == ChangeTiming.NOW ? life.changeNow(plan) : life.changeAtEnd(plan);
    }

    private Response book(
            String programme,
            UUID member,
            UUID membership,
            String key,
            String what,
            Object body,
            ChangeMembership.Step step) {
        Programme in = programmes.find(programme);
        String operation = "POST /members/" + member + "/memberships/" + membership + what;
        var command = clubs.change(in, member, membership, Optional.empty(), step, caller);
        return intake.book(in.id(), clubs.partition(in, member), key, operation, body, command);
    }
}
