package org.loyaltyledger.api.returns;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Returns of a programme's sales, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/sales/{receiptNo}/returns")
@Consumes("application/json")
@Produces("application/json")
public interface ReturnClient {

    /** Books a return, or with {@code dryRun} tells what it would do. */
    @POST
    ReturnReceipt post(
            @PathParam("programme") String programme,
            @PathParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewReturn goods);
}
