package org.loyaltyledger.api.movement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Client of transfers between members. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TransferClient {

    /** Moves points; the same key answers the same transfer again. */
    @POST
    Transfer transfer(
            @PathParam("programme") String programme, @HeaderParam("Idempotency-Key") String key, NewTransfer transfer);

    /** With {@code dryRun} true: what would be booked, and nothing is. */
    @POST
    Transfer transfer(
            @PathParam("programme") String programme,
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("dryRun") boolean dryRun,
            NewTransfer transfer);
}
