package org.loyaltyledger.api.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Client of the registered programs; for operators of all programmes. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AccessClient {

    /** Registers a program; its secret is answered this once. */
    @POST
    ClientCredentials register(NewClient client);

    @GET
    ClientPage list();

    /** A page of them. */
    @GET
    ClientPage list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit);

    /** Replaces a program's secret and ends the tokens given for it; the new one is answered this once. */
    @POST
    @Path("/{client}/secret")
    ClientCredentials replaceSecret(@PathParam("client") String id);

    /** Gives a program no more tokens, and ends those it has. */
    @DELETE
    @Path("/{client}")
    Client disable(@PathParam("client") String id);
}
