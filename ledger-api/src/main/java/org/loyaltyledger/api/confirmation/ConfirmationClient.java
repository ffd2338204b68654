package org.loyaltyledger.api.confirmation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Confirmations of what a programme's sales earned, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/sales/{receiptNo}/confirmations")
@Consumes("application/json")
@Produces("application/json")
public interface ConfirmationClient {

    /** Activates the points that wait for an event, or with {@code dryRun} tells what it would do. */
    @POST
    Confirmation post(
            @PathParam("programme") String programme,
            @PathParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewConfirmation event);
}
