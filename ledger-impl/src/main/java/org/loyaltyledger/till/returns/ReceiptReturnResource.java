package org.loyaltyledger.till.returns;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;

/** As {@link ReceiptResource}, for returns. */
@Path("/v1/programmes/{programme}/returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class ReceiptReturnResource {

    @Inject
    private ReturnResource byPath;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @LocationTemplate("/v1/programmes/{programme}/transactions/{transaction}")
    @Operation(
            operationId = "postReturnOfReceipt",
            summary = "Books a return of the sale of a receipt named in the query",
            description =
                    "For receipt numbers with a slash, a backslash or other characters that a path does not carry;"
                            + " otherwise the same as postReturn, under the same idempotency keys.")
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
    public Response giveBack(
            @PathParam("programme") String programme,
            @Parameter(required = true, example = "2026/0815") @QueryParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewReturn body) {
        return byPath.post(programme, ReceiptResource.needed(receiptNo), dryRun, key, body);
    }
}
