package org.loyaltyledger.api.returns;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.confirmation.Confirmation;
import org.loyaltyledger.api.confirmation.NewConfirmation;
import org.loyaltyledger.api.sale.SaleRecord;

/**
 * The operations on one receipt with its number in the query instead of the path: for numbers with slashes, backslashes or
 * other characters that proxies and servers do not let through in a path.
 */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}")
@Consumes("application/json")
@Produces("application/json")
public interface ReceiptClient {

    /** The sale of a receipt; {@code store} may be null for a till that is bound to one. */
    @GET
    @Path("/receipts")
    SaleRecord find(
            @PathParam("programme") String programme,
            @QueryParam("receiptNo") String receiptNo,
            @QueryParam("store") String store);

    /** As {@link ReturnClient#post}. */
    @POST
    @Path("/returns")
    ReturnReceipt giveBack(
            @PathParam("programme") String programme,
            @QueryParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewReturn goods);

    /** As {@link org.loyaltyledger.api.confirmation.ConfirmationClient#post}. */
    @POST
    @Path("/confirmations")
    Confirmation confirm(
            @PathParam("programme") String programme,
            @QueryParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            NewConfirmation event);
}
