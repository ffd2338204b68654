package org.loyaltyledger.till.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.activity.EventReceipt;
import org.loyaltyledger.api.activity.NewEvent;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Strangers;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;

/** Events over HTTP. */
@Path("/v1/programmes/{programme}/activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PARTNER_NAME, Role.TILL_NAME, Role.OPERATOR_NAME})
@Tag(name = "Activities", description = "What members do besides buying.")
public class EventResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberDirectory members;

    @Inject
    private Strangers strangers;

    @Inject
    private TermsBook terms;

    @Inject
    private Ties ties;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @LocationTemplate("/v1/programmes/{programme}/transactions/{transaction}")
    @Operation(
            operationId = "reportEvent",
            summary = "Counts something a member did that is no sale, and books what it earns",
            description =
                    "It counts for the local day of occurredAt, towards tiers that are measured by it, and earns by"
                            + " the rules of the terms that are for events of its name.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewEvent.class)))
    @APIResponse(
            responseCode = "201",
            description = "Counted, and what followed",
            content = @Content(schema = @Schema(implementation = EventReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what it would count for and earn",
            content = @Content(schema = @Schema(implementation = EventReceipt.class)))
    @APIResponse(responseCode = "422", description = "Refused; the problem's figures explain it")
    public Response report(
            @PathParam("programme") String programme,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewEvent body) {
        Programme in = programmes.find(programme);
        Party party = strangers.party(in, caller, body.member(), "/member");
        Instant occurredAt = new Situation(in, caller, clock.instant()).occurredAt(body.occurredAt());
        ReportEvent command =
                new ReportEvent(body, party, occurredAt, terms.termsAt(in, occurredAt), caller.id(), ties, dryRun);
        int partition = members.partitionOf(in, party.ref());
        return dryRun
                ? intake.preview(partition, command)
                : intake.book(in.id(), partition, key, "POST /activities", body, command);
    }
}
