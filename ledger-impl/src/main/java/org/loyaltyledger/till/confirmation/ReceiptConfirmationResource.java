package org.loyaltyledger.till.confirmation;

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
import org.loyaltyledger.api.confirmation.Confirmation;
import org.loyaltyledger.api.confirmation.NewConfirmation;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;

/** The same as {@link ConfirmationResource} with the receipt number in the query. */
@Path("/v1/programmes/{programme}/confirmations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class ReceiptConfirmationResource {

    @Inject
    private ConfirmationResource byPath;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @LocationTemplate("/v1/programmes/{programme}/transactions/{transaction}")
    @Operation(
            operationId = "confirmReceipt",
            summary = "Activates the points of the sale of a receipt named in the query",
            description =
                    "For receipt numbers with a slash, a backslash or other characters that a path does not carry;"
                            + " otherwise the same as confirmSale, under the same idempotency keys.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewConfirmation.class)))
    @APIResponse(
            responseCode = "201",
            description = "How many points became active",
            content = @Content(schema = @Schema(implementation = Confirmation.class)))
    @APIResponse(responseCode = "404", description = "The store has posted no such receipt")
    @APIResponse(responseCode = "409", description = "The sale is nobody's")
    @APIResponse(responseCode = "422", description = "Refused; the problem's figures explain it")
    public Response post(
            @PathParam("programme") String programme,
            @Parameter(required = true, example = "2026/0815") @QueryParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewConfirmation body) {
        if (receiptNo == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A parameter is missing.")
                    .violation("?receiptNo", "is needed");
        }
        return byPath.post(programme, receiptNo, dryRun, key, body);
    }
}
