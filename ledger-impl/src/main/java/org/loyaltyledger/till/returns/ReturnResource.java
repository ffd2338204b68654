package org.loyaltyledger.till.returns;

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
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.api.sale.SalePage;
import org.loyaltyledger.api.sale.SaleRecord;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.till.answer.Prepared;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.sale.SaleFilter;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.intake.OutdatedRetrier;
import org.loyaltyledger.vault.programme.Programmes;

/** What became of a sale, and what comes back of it, over HTTP. */
@Path("/v1/programmes/{programme}/sales")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class ReturnResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Returning returning;

    @Inject
    private Receipts receipts;

    @Inject
    private MemberDirectory directory;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listSales",
            summary = "Sales, the latest first",
            description =
                    "By member (with what members did that were merged into it), store, status and by when they occurred. A till that is bound to a store sees that"
                            + " store's sales.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SalePage.class)))
    public SalePage list(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("store") String store,
            @QueryParam("status") SaleStatus status,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @QueryParam("total") boolean total,
            @Context UriInfo request) {
        Situation in = situation(programme);
        SaleFilter filter = new SaleFilter(
                in.programme().id(),
                directory.listed(in.programme(), member),
                in.listedStore(store),
                Optional.ofNullable(status),
                TimeRange.of(from, until));
        var found = receipts.list(in, filter, Page.of(cursor, limit));
        return new SalePage(found.items(), NextLink.of(request, found.next()), total ? receipts.count(filter) : null);
    }

    @GET
    @Path("{receiptNo}")
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "findSale",
            summary = "The sale of a receipt, and what returns have left of it",
            description = "store may be left out by a till that is bound to one.")
    @APIResponse(
            responseCode = "200",
            description = "The sale",
            content = @Content(schema = @Schema(implementation = SaleRecord.class)))
    @APIResponse(responseCode = "404", description = "The store has posted no such receipt")
    public SaleRecord find(
            @PathParam("programme") String programme,
            @PathParam("receiptNo") String receiptNo,
            @QueryParam("store") String store) {
        return receipts.find(situation(programme), receiptNo, store);
    }

    @POST
    @Path("{receiptNo}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @LocationTemplate("/v1/programmes/{programme}/transactions/{transaction}")
    @Operation(
            operationId = "postReturn",
            summary = "Books a return of a sale",
            description =
                    "Everything, some lines, or an amount. What stays earned is what the sale's own terms give for"
                            + " what remains of it: many returns come to the same as one, in any order.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewReturn.class)))
    @APIResponse(
            responseCode = "201",
            description = "What it did to the member's points",
            content = @Content(schema = @Schema(implementation = ReturnReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what it would do",
            content = @Content(schema = @Schema(implementation = ReturnReceipt.class)))
    @APIResponse(responseCode = "404", description = "The store has posted no such receipt")
    @APIResponse(responseCode = "409", description = "The return is booked already")
    @APIResponse(responseCode = "422", description = "Refused; the problem's figures explain it")
    public Response post(
            @PathParam("programme") String programme,
            @PathParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewReturn body) {
        Situation in = situation(programme);
        return OutdatedRetrier.retry(() -> {
            Prepared prepared = returning.giveBack(in, receiptNo, body, dryRun);
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

    private Situation situation(String programme) {
        return new Situation(programmes.find(programme), caller, clock.instant());
    }
}
