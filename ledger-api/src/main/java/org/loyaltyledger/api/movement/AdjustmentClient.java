package org.loyaltyledger.api.movement;

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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.InstantParameter;

/** Client of adjustments: an operator gives or takes points, above the terms' limit together with a second one. */
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/adjustments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AdjustmentClient {

    /** Books the adjustment, or proposes it if the terms demand a second person; the status tells which. */
    @POST
    Adjustment adjust(
            @PathParam("programme") String programme,
            @HeaderParam("Idempotency-Key") String key,
            NewAdjustment adjustment);

    /** An adjustment by its id. */
    @GET
    @Path("/{adjustment}")
    Adjustment adjustment(@PathParam("programme") String programme, @PathParam("adjustment") UUID adjustment);

    /** Books a proposed adjustment; by another operator than the one who proposed it. */
    @POST
    @Path("/{adjustment}/approval")
    Adjustment approve(
            @PathParam("programme") String programme,
            @PathParam("adjustment") UUID adjustment,
            @HeaderParam("Idempotency-Key") String key);

    /**
     * Adjustments, the latest first.
     *
     * @param member only this member's; null: all
     * @param status only these; null: all
     * @param from only what occurred at or after this instant; null: all
     * @param until only what occurred before this instant; null: all
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     * @param total whether to count all that match; null: no
     */
    @GET
    AdjustmentPage list(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("status") AdjustmentStatus status,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @QueryParam("total") Boolean total);
}
