package org.loyaltyledger.api.programme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The stores of a programme, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/stores")
@Consumes("application/json")
@Produces("application/json")
public interface StoreClient {

    /** Registers a store, or opens a closed one again. */
    @POST
    Store register(@PathParam("programme") String programme, NewStore store);

    /** The stores, closed ones included. */
    @GET
    StorePage list(@PathParam("programme") String programme);

    /** A closed store books nothing new. */
    @POST
    @Path("/{store}/closure")
    Store close(@PathParam("programme") String programme, @PathParam("store") String store);
}
