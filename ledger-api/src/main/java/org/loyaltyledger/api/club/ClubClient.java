package org.loyaltyledger.api.club;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.DateParameter;

/** A programme's clubs, for a Java caller. */
@RegisterProvider(DateParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/clubs")
@Produces("application/json")
public interface ClubClient {

    /** What can be joined today. */
    @GET
    Clubs list(@PathParam("programme") String programme);

    /**
     * What is to be charged or paid out, or was.
     *
     * @param status only these; null: those that are due
     * @param from due on this day or later; null: all
     * @param until due before this day; null: all
     */
    @GET
    @Path("/charges")
    ChargePage charges(
            @PathParam("programme") String programme,
            @QueryParam("status") ChargeStatus status,
            @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until,
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
