package org.loyaltyledger.till.movement;

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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.movement.Adjustment;
import org.loyaltyledger.api.movement.AdjustmentPage;
import org.loyaltyledger.api.movement.AdjustmentStatus;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** Adjustments over HTTP. */
@Path("/v1/programmes/{programme}/adjustments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Movements")
public class AdjustmentResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Movements movements;

    @Inject
    private AdjustmentFile file;

    @Inject
    private MemberDirectory directory;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LocationTemplate("/v1/programmes/{programme}/adjustments/{id}")
    @Operation(
            operationId = "adjustPoints",
            summary = "Gives or takes points by hand, with a reason",
            description = "Above the limit of the terms it is a proposal that a second operator approves.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAdjustment.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = Adjustment.class)))
    @APIResponse(
            responseCode = "202",
            description = "Proposed; nothing is booked yet",
            content = @Content(schema = @Schema(implementation = Adjustment.class)))
    @APIResponse(responseCode = "422", description = "There are fewer points than are to be taken")
    public Response adjust(
            @PathParam("programme") String programme,
            @HeaderParam(Intake.KEY_HEADER) String key,
            @QueryParam("dryRun") boolean dryRun,
            NewAdjustment body) {
        Programme in = programmes.find(programme);
        Movement movement = movements.adjustment(in, body, caller, dryRun);
        return dryRun
                ? intake.preview(movement.partitions(), movement.command())
                : intake.book(in.id(), movement.partitions(), key, "POST /adjustments", body, movement.command());
    }

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listAdjustments",
            summary = "Adjustments, the latest first",
            description =
                    "By member (with what members did that were merged into it), status and by when they occurred: those with status PROPOSED wait for a second"
                            + " operator.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = AdjustmentPage.class)))
    public AdjustmentPage list(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("status") AdjustmentStatus status,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @QueryParam("total") boolean total,
            @Context UriInfo request) {
        Programme in = programmes.find(programme);
        AdjustmentFilter filter = new AdjustmentFilter(
                in.id(), directory.listed(in, member), Optional.ofNullable(status), TimeRange.of(from, until));
        var found = file.list(filter, Page.of(cursor, limit)).map(AdjustmentRow::document);
        return new AdjustmentPage(found.items(), NextLink.of(request, found.next()), total ? file.count(filter) : null);
    }

    @GET
    @Path("/{adjustment}")
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "readAdjustment", summary = "An adjustment, booked or proposed")
    @APIResponse(
            responseCode = "200",
            description = "The adjustment",
            content = @Content(schema = @Schema(implementation = Adjustment.class)))
    @APIResponse(responseCode = "404", description = "No such adjustment")
    public Adjustment read(@PathParam("programme") String programme, @PathParam("adjustment") UUID adjustment) {
        return file.find(programmes.find(programme), adjustment).document();
    }

    @POST
    @Path("/{adjustment}/approval")
    @LocationTemplate("/v1/programmes/{programme}/adjustments/{adjustment}")
    @Operation(
            operationId = "approveAdjustment",
            summary = "A second operator books a proposed adjustment",
            description = "As of the time it was proposed for.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = Adjustment.class)))
    @APIResponse(responseCode = "409", description = "Booked already")
    @APIResponse(responseCode = "422", description = "Proposed by the same operator")
    public Response approve(
            @PathParam("programme") String programme,
            @PathParam("adjustment") UUID adjustment,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        Programme in = programmes.find(programme);
        Movement movement = movements.approval(in, file.find(in, adjustment), caller);
        String operation = "POST /adjustments/" + adjustment + "/approval";
        return intake.book(in.id(), movement.partitions(), key, operation, "", movement.command());
    }
}
