package org.loyaltyledger.api.activity;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Events, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/activities")
@Consumes("application/json")
@Produces("application/json")
public interface EventClient {

    /** Counts an event and books what it earns, or with {@code dryRun} tells what it would earn. */
    @POST
    EventReceipt report(
            @PathParam("programme") String programme,
            @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewEvent event);
}
