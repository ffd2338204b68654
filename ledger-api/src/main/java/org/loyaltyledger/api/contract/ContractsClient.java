package org.loyaltyledger.api.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.InstantParameter;

/** Client of the operator's list of contracts. */
@RegisterRestClient(configKey = "loyalty-ledger")
@RegisterProvider(InstantParameter.class)
@Path("/v1/programmes/{programme}/contracts")
@Produces(MediaType.APPLICATION_JSON)
public interface ContractsClient {

    /**
     * Contracts of the programme.
     *
     * @param status only those that stand there now; null: all
     * @param template only those made from it; null: all
     * @param endsBefore only those whose term ends before; null: all
     * @param cursor from a next link; null: the first page
     * @param limit 1 to 200; null: 50
     */
    @GET
    ContractPage list(
            @PathParam("programme") String programme,
            @QueryParam("status") ContractStatus status,
            @QueryParam("template") String template,
            @QueryParam("endsBefore") Instant endsBefore,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);
}
