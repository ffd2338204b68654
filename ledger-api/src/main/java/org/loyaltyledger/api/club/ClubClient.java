package org.loyaltyledger.api.club;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A programme's clubs, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/clubs")
@Produces("application/json")
public interface ClubClient {

    /** What can be joined today. */
    @GET
    Clubs list(@PathParam("programme") String programme);

    /** What is to be charged or paid out (absent status: DUE), or was. */
    @GET
    @Path("/charges")
    ChargePage charges(
            @PathParam("programme") String programme,
            @QueryParam("status") ChargeStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);

    /** Renewals and lapses by month and plan; months such as 2026-03, the last twelve if absent. */
    @GET
    @Path("/{club}/rates")
    Rates rates(
            @PathParam("programme") String programme,
            @PathParam("club") String club,
            @QueryParam("from") String from,
            @QueryParam("to") String to);
}
