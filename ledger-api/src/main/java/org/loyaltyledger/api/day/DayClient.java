package org.loyaltyledger.api.day;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Day boundaries of a programme, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/days")
@Produces("application/json")
public interface DayClient {

    /** The latest days and how far they have come. */
    @GET
    DayRuns list(@PathParam("programme") String programme);

    /** Begins whatever day is due, in the background; safe at any time. */
    @POST
    DayRuns run(@PathParam("programme") String programme);
}
