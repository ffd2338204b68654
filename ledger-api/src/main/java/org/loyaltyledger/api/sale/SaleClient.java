package org.loyaltyledger.api.sale;

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

/** Sales of a programme, for a Java caller. */
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/sales")
@Consumes("application/json")
@Produces("application/json")
public interface SaleClient {

    /** Books a sale. */
    @POST
    SaleReceipt post(
            @PathParam("programme") String programme,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewSale sale);

    /** The same figures with nothing stored. */
    @POST
    @Path("quote")
    SaleReceipt quote(@PathParam("programme") String programme, NewSale sale);

    /** The sale of a receipt. */
    @GET
    @Path("{receiptNo}")
    SaleRecord find(
            @PathParam("programme") String programme,
            @PathParam("receiptNo") String receiptNo,
            @QueryParam("store") String store);

    /**
     * Sales, the latest first.
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
    SalePage list(
            @PathParam("programme") String programme,
            @QueryParam("member") UUID member,
            @QueryParam("store") String store,
            @QueryParam("status") SaleStatus status,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @QueryParam("total") Boolean total);
}
