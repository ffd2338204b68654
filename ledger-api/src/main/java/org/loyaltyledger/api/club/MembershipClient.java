package org.loyaltyledger.api.club;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A member's memberships of clubs, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/members/{member}/memberships")
@Consumes("application/json")
@Produces("application/json")
public interface MembershipClient {

    /** Joins a club. */
    @POST
    Membership join(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key,
            NewMembership membership);

    /** All of them, ended ones included. */
    @GET
    MembershipPage list(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /** A page of them. */
    @GET
    MembershipPage list(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);

    /** One of them, as it is at this moment. */
    @GET
    @Path("/{membership}")
    Membership find(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership);

    /** Interrupts it. */
    @POST
    @Path("/{membership}/pause")
    Membership pause(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam("Idempotency-Key") String key,
            Pause pause);

    /** Ends a pause. */
    @POST
    @Path("/{membership}/resumption")
    Membership resume(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam("Idempotency-Key") String key);

    /** Ends it, at once or with its period. */
    @POST
    @Path("/{membership}/cancellation")
    Membership cancel(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam("Idempotency-Key") String key,
            Cancellation cancellation);

    /** Takes a planned cancellation back. */
    @POST
    @Path("/{membership}/cancellation/withdrawal")
    Membership withdraw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam("Idempotency-Key") String key);

    /** Goes on with another plan of the same club. */
    @POST
    @Path("/{membership}/plan")
    Membership change(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam("Idempotency-Key") String key,
            PlanChange change);

    /** Everything that has fallen due for it. */
    @GET
    @Path("/{membership}/charges")
    ChargePage charges(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership);

    /** Tells that a charge was paid, or a refund paid out. */
    @POST
    @Path("/{membership}/charges/{charge}/paid")
    Membership paid(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("charge") UUID charge,
            @HeaderParam("Idempotency-Key") String key,
            Payment payment);

    /** Tells that an attempt did not succeed. */
    @POST
    @Path("/{membership}/charges/{charge}/failed")
    Membership failed(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("charge") UUID charge,
            @HeaderParam("Idempotency-Key") String key,
            Failure failure);
}
