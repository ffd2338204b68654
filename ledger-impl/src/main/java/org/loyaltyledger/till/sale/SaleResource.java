package org.loyaltyledger.till.sale;

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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.sale.SaleReceipt;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.till.answer.Prepared;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.intake.OutdatedRetrier;
import org.loyaltyledger.vault.programme.Programmes;

/** Sales over HTTP. */
@Path("/v1/programmes/{programme}/sales")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Sales", description = "What the till rings up: points are earned and spent.")
public class SaleResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Selling selling;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @LocationTemplate("/v1/programmes/{programme}/receipts?receiptNo={receiptNo}&store={store}")
    @Operation(
            operationId = "postSale",
            summary = "Books a sale",
            description = "Judged by the terms in force at occurredAt. A receipt is booked once, whatever keys it comes"
                    + " with: a second posting names the first transaction.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewSale.class)))
    @APIResponse(
            responseCode = "201",
            description = "What it did to the member's points",
            content = @Content(schema = @Schema(implementation = SaleReceipt.class)))
    @APIResponse(responseCode = "409", description = "The receipt is booked already")
    @APIResponse(responseCode = "422", description = "Refused; the problem's figures explain it")
    public Response post(
            @PathParam("programme") String programme, @HeaderParam(Intake.KEY_HEADER) String key, NewSale body) {
        Situation in = situation(programme);
        return OutdatedRetrier.retry(() -> {
            Prepared sale = selling.sell(in, body, false);
            return intake.book(in.programme().id(), sale.partition(), key, sale.operation(), body, sale.command());
        });
    }

    @POST
    @Path("quote")
    @Operation(
            operationId = "quoteSale",
            summary = "Tells what a sale would do",
            description = "The same figures as booking it now; nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewSale.class)))
    @APIResponse(
            responseCode = "200",
            description = "What it would do to the member's points",
            content = @Content(schema = @Schema(implementation = SaleReceipt.class)))
    public Response quote(@PathParam("programme") String programme, NewSale body) {
        Situation in = situation(programme);
        return OutdatedRetrier.retry(() -> {
            Prepared sale = selling.sell(in, body, true);
            return intake.preview(sale.partition(), sale.command());
        });
    }

    private Situation situation(String programme) {
        return new Situation(programmes.find(programme), caller, clock.instant());
    }
}
