package org.loyaltyledger.till.redemption;

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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.Hold;
import org.loyaltyledger.api.redemption.HoldPage;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.redemption.Release;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.json.OptionalBody;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.till.answer.Prepared;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.intake.OutdatedRetrier;
import org.loyaltyledger.vault.programme.Programmes;

/** Points set aside first and spent later, over HTTP. */
@Path("/v1/programmes/{programme}/redemptions/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Redemptions")
public class HoldResource {

    private static final String ENDS_ONCE =
            "A hold ends once: captured, voided or timed out. What it was for is priced" + " when it is placed.";

    @Inject
    private Programmes programmes;

    @Inject
    private Redeeming redeeming;

    @Inject
    private HoldReading holds;

    @Inject
    private RedemptionReading redemptions;

    @Inject
    private MemberDirectory directory;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LocationTemplate("/v1/programmes/{programme}/redemptions/holds/{id}")
    @Operation(operationId = "placeHold", summary = "Sets points aside", description = ENDS_ONCE)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewRedemption.class)))
    @APIResponse(
            responseCode = "201",
            description = "The points are held",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what would be held",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    @APIResponse(responseCode = "422", description = "Refused; the problem's figures explain it")
    public Response place(
            @PathParam("programme") String programme,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewRedemption body) {
        Situation in = situation(programme);
        return OutdatedRetrier.retry(() -> {
            Prepared prepared = redeeming.hold(in, body, dryRun);
            return dryRun ? intake.preview(prepared.partition(), prepared.command()) : book(in, key, prepared);
        });
    }

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listHolds",
            summary = "Holds, the latest first",
            description =
                    "By member (with what members did that were merged into it), store, status and by when they occurred. A till that is bound to a store sees that"
                            + " store's holds.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = HoldPage.class)))
    public HoldPage list(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("store") String store,
            @QueryParam("status") HoldStatus status,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @QueryParam("total") boolean total,
            @Context UriInfo request) {
        Situation in = situation(programme);
        RedemptionFilter filter = new RedemptionFilter(
                in.programme().id(),
                true,
                directory.listed(in.programme(), member),
                in.listedStore(store),
                Optional.ofNullable(status),
                in.now(),
                TimeRange.of(from, until));
        var found = redemptions.holds(in, filter, Page.of(cursor, limit));
        return new HoldPage(
                found.items(), NextLink.of(request, found.next()), total ? redemptions.count(filter) : null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "readHold", summary = "How a hold stands")
    @APIResponse(
            responseCode = "200",
            description = "The hold",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    @APIResponse(responseCode = "404", description = "There is no such hold")
    public Hold read(@PathParam("programme") String programme, @PathParam("id") UUID id) {
        return holds.find(situation(programme), id);
    }

    @POST
    @Path("{id}/capture")
    @OptionalBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "captureHold", summary = "Spends what a hold set aside", description = ENDS_ONCE)
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Capture.class)))
    @APIResponse(
            responseCode = "200",
            description = "Spent; what was not captured went back",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    @APIResponse(responseCode = "422", description = "The hold has ended, or holds fewer points")
    public Response capture(
            @PathParam("programme") String programme,
            @PathParam("id") UUID id,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Capture body) {
        Situation in = situation(programme);
        return OutdatedRetrier.retry(() -> book(in, key, redeeming.capture(in, id, body)));
    }

    @POST
    @Path("{id}/void")
    @OptionalBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "voidHold", summary = "Gives a hold up", description = ENDS_ONCE)
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Release.class)))
    @APIResponse(
            responseCode = "200",
            description = "The points went back",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    @APIResponse(responseCode = "422", description = "The hold has ended")
    public Response release(
            @PathParam("programme") String programme,
            @PathParam("id") UUID id,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Release body) {
        Situation in = situation(programme);
        return OutdatedRetrier.retry(() -> book(in, key, redeeming.release(in, id, body)));
    }

    private Response book(Situation in, String key, Prepared prepared) {
        return intake.book(
                in.programme().id(),
                prepared.partition(),
                key,
                prepared.operation(),
                prepared.body(),
                prepared.command());
    }

    private Situation situation(String programme) {
        return new Situation(programmes.find(programme), caller, clock.instant());
    }
}
