package org.loyaltyledger.till.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.sale.SaleRecord;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;

/** The same as {@link ReturnResource} with the receipt number in the query: a path does not carry every character. */
@Path("/v1/programmes/{programme}/receipts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class ReceiptResource {

    @Inject
    private ReturnResource byPath;

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "findReceipt",
            summary = "The sale of a receipt named in the query",
            description =
                    "For receipt numbers with a slash, a backslash or other characters that a path does not carry;"
                            + " otherwise the same as findSale.")
    @APIResponse(
            responseCode = "200",
            description = "The sale",
            content = @Content(schema = @Schema(implementation = SaleRecord.class)))
    @APIResponse(responseCode = "404", description = "The store has posted no such receipt")
    public SaleRecord find(
            @PathParam("programme") String programme,
            @Parameter(required = true, example = "2026/0815") @QueryParam("receiptNo") String receiptNo,
            @QueryParam("store") String store) {
        return byPath.find(programme, needed(receiptNo), store);
    }

    static String needed(String receiptNo) {
        if (receiptNo == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A parameter is missing.")
                    .violation("?receiptNo", "is needed");
        }
        return receiptNo;
    }
}
