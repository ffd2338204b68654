package org.loyaltyledger.till.movement;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.movement.Transfer;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** Transfers over HTTP. */
@Path("/v1/programmes/{programme}/transfers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Movements", description = "Points that move without a sale.")
public class TransferResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Movements movements;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @LocationTemplate("/v1/programmes/{programme}/transactions/{transaction}")
    @Operation(
            operationId = "transferPoints",
            summary = "Moves spendable points from one member to another",
            description =
                    "Pending, held and expired points cannot move. A member gives only its own points, and names the"
                            + " receiver by its id or as the terms allow; the receiver sees the transfer among its transactions.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewTransfer.class)))
    @APIResponse(
            responseCode = "201",
            description = "The transfer",
            content = @Content(schema = @Schema(implementation = Transfer.class)))
    @APIResponse(responseCode = "422", description = "Too few points, or not as the terms allow")
    public Response transfer(
            @PathParam("programme") String programme,
            @HeaderParam(Intake.KEY_HEADER) String key,
            @QueryParam("dryRun") boolean dryRun,
            NewTransfer body) {
        Programme in = programmes.find(programme);
        Movement movement = movements.transfer(in, body, caller, dryRun);
        return dryRun
                ? intake.preview(movement.partitions(), movement.command())
                : intake.book(in.id(), movement.partitions(), key, "POST /transfers", body, movement.command());
    }
}
