package org.loyaltyledger.api.contract;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Client of amendments: new versions of a contract that both sides accept. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/members/{member}/contracts/{contract}/amendments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AmendmentClient {

    /** Offers one; an amendment that was offered before and is still open is taken back. */
    @POST
    Contract offer(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            NewAmendment amendment);

    /** The member says yes to it. */
    @POST
    @Path("/{number}/acceptance")
    Contract accept(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @PathParam("number") int number,
            @HeaderParam("Idempotency-Key") String key,
            Acceptance acceptance);
}
