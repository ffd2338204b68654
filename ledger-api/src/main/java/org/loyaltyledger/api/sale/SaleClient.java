package org.loyaltyledger.api.sale;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Sales of a programme, for a Java caller. */
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
}
