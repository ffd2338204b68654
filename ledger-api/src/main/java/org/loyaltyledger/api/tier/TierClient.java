package org.loyaltyledger.api.tier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.DateParameter;
import org.loyaltyledger.api.value.InstantParameter;

/** Client of the tiers. */
@RegisterProvider(DateParameter.class)
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TierClient {

    /** Where a member stands now, and what is to be expected. */
    @GET
    @Path("/members/{member}/tier")
    TierStanding tier(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /**
     * What a member held at an instant.
     *
     * @param at business time; null: {@code asOf}
     * @param asOf count only what was recorded until then; null: everything
     */
    @GET
    @Path("/members/{member}/tier")
    TierStanding tier(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("at") Instant at,
            @QueryParam("asOf") Instant asOf);

    /**
     * Why the member's level changed, the last change first.
     *
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     */
    @GET
    @Path("/members/{member}/tier/history")
    TierHistory history(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);

    /** Sets a floor; the same key answers the same again. */
    @POST
    @Path("/members/{member}/tier/floor")
    FloorReceipt setFloor(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key,
            NewTierFloor floor);

    /** Takes the floor away; the same key answers the same again. */
    @POST
    @Path("/members/{member}/tier/floor/removal")
    FloorReceipt removeFloor(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key,
            FloorRemoval removal);

    /** Judges all members, in the background; once for each business date. */
    @POST
    @Path("/tiers/computations")
    TierComputation compute(@PathParam("programme") String programme, NewTierComputation computation);

    /** How far a computation has come. */
    @GET
    @Path("/tiers/computations/{date}")
    TierComputation computation(@PathParam("programme") String programme, @PathParam("date") LocalDate date);

    /** The value pyramid as it was worked out last. */
    @GET
    @Path("/tiers/pyramid")
    ValuePyramid pyramid(@PathParam("programme") String programme);

    /**
     * The members of a level of the pyramid; not of the lowest, which is everybody else.
     *
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     */
    @GET
    @Path("/tiers/pyramid/{level}/members")
    PyramidMembers pyramidMembers(
            @PathParam("programme") String programme,
            @PathParam("level") String level,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);
}
