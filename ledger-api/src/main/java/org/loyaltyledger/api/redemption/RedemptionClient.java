package org.loyaltyledger.api.redemption;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.InstantParameter;

/** Redemptions of a programme, for a Java caller. */
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}")
@Consumes("application/json")
@Produces("application/json")
public interface RedemptionClient {

    /** Spends points at once, or with {@code dryRun} tells what it would cost. */
    @POST
    @Path("redemptions")
    Redemption redeem(
            @PathParam("programme") String programme,
            @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewRedemption redemption);

    /** Sets points aside. */
    @POST
    @Path("redemptions/holds")
    Hold hold(
            @PathParam("programme") String programme,
            @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewRedemption redemption);

    /** How a hold stands. */
    @GET
    @Path("redemptions/holds/{id}")
    Hold find(@PathParam("programme") String programme, @PathParam("id") UUID id);

    /** Spends what a hold set aside, whole or in part, once. */
    @POST
    @Path("redemptions/holds/{id}/capture")
    Hold capture(
            @PathParam("programme") String programme,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            Capture capture);

    /** Gives a hold up. */
    @POST
    @Path("redemptions/holds/{id}/void")
    Hold release(
            @PathParam("programme") String programme,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            Release release);

    /** What there is to be had for points. */
    @GET
    @Path("rewards")
    Rewards rewards(@PathParam("programme") String programme);

    /**
     * Points that were spent at once outside of a sale, the latest first.
     *
     * @param member only this member's; null: all
     * @param store only this store's; null: all that the caller may see
     * @param from only what occurred at or after this instant; null: all
     * @param until only what occurred before this instant; null: all
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     * @param total whether to count all that match; null: no
     */
    @GET
    @Path("redemptions")
    RedemptionPage redemptions(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("store") String store,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @QueryParam("total") Boolean total);

    /**
     * Holds, the latest first.
     *
     * @param member only this member's; null: all
     * @param store only this store's; null: all that the caller may see
     * @param status only these; null: all
     * @param from only what occurred at or after this instant; null: all
     * @param until only what occurred before this instant; null: all
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     * @param total whether to count all that match; null: no
     */
    @GET
    @Path("redemptions/holds")
    HoldPage holds(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("store") String store,
            @QueryParam("status") HoldStatus status,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @QueryParam("total") Boolean total);
}
