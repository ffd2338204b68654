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
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.redemption.Redemption;
import org.loyaltyledger.api.redemption.RedemptionPage;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
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

/** Points spent at once, over HTTP. */
@Path("/v1/programmes/{programme}/redemptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Redemptions", description = "Points spent outside of a sale, at once or held first.")
public class RedemptionResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Redeeming redeeming;

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
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
    @LocationTemplate("/v1/programmes/{programme}/transactions/{transaction}")
    @Operation(
            operationId = "redeemPoints",
            summary = "Spends points",
            description = "Pays by a ratio of the terms, or takes a reward. With dryRun the answer is the same and"
                    + " nothing is stored. A member names itself by its id and takes rewards only, without store and"
                    + " occurredAt.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewRedemption.class)))
    @APIResponse(
            responseCode = "201",
            description = "The points are spent",
            content = @Content(schema = @Schema(implementation = Redemption.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what it would cost",
            content = @Content(schema = @Schema(implementation = Redemption.class)))
    @APIResponse(responseCode = "409", description = "The reference is booked already")
    @APIResponse(responseCode = "422", description = "Refused; the problem's figures explain it")
    public Response redeem(
            @PathParam("programme") String programme,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewRedemption body) {
        Situation in = new Situation(programmes.find(programme), caller, clock.instant());
        return OutdatedRetrier.retry(() -> {
            Prepared prepared = redeeming.redeem(in, body, dryRun);
            return dryRun
                    ? intake.preview(prepared.partition(), prepared.command())
                    : intake.book(
                            in.programme().id(),
                            prepared.partition(),
                            key,
                            prepared.operation(),
                            body,
                            prepared.command());
        });
    }

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listRedemptions",
            summary = "Points that were spent at once outside of a sale, the latest first",
            description =
                    "By member (with what members did that were merged into it), store and by when they occurred. What was held first is among the holds. A till"
                            + " that is bound to a store sees that store's redemptions.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RedemptionPage.class)))
    public RedemptionPage list(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("store") String store,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @QueryParam("total") boolean total,
            @Context UriInfo request) {
        Situation in = new Situation(programmes.find(programme), caller, clock.instant());
        RedemptionFilter filter = new RedemptionFilter(
                in.programme().id(),
                false,
                directory.listed(in.programme(), member),
                in.listedStore(store),
                Optional.empty(),
                in.now(),
                TimeRange.of(from, until));
        var found = redemptions.redemptions(in, filter, Page.of(cursor, limit));
        return new RedemptionPage(
                found.items(), NextLink.of(request, found.next()), total ? redemptions.count(filter) : null);
    }
}
