package org.loyaltyledger.api.switching;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.InstantParameter;

/** Switching-cost statements, for a Java caller. */
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}")
@Produces("application/json")
public interface SwitchingClient {

    /** @param at now or later; null: now */
    @GET
    @Path("/members/{member}/switching-cost")
    SwitchingCost statement(
            @PathParam("programme") String programme, @PathParam("member") UUID member, @QueryParam("at") Instant at);

    /** @param by TIER, CLUB or CONTRACT: one group for each; null: all members as one */
    @GET
    @Path("/switching-cost/distribution")
    Distribution distribution(@PathParam("programme") String programme, @QueryParam("by") String by);

    /**
     * Whose cost is about to fall.
     *
     * @param within days from the last day run
     * @param by at least so much, in the programme's currency
     */
    @GET
    @Path("/switching-cost/falling")
    FallingMembers falling(
            @PathParam("programme") String programme,
            @QueryParam("within") Integer within,
            @QueryParam("by") BigDecimal by);

    /** Nothing is stored. */
    @POST
    @Path("/switching-cost/simulations")
    @Consumes("application/json")
    Simulation simulate(@PathParam("programme") String programme, NewSimulation wish);
}
