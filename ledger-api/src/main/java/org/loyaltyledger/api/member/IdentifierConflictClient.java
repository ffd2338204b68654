package org.loyaltyledger.api.member;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Client of the identifiers that could not be brought into the form that the terms state. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/identifier-conflicts")
@Produces(MediaType.APPLICATION_JSON)
public interface IdentifierConflictClient {

    /**
     * In the order in which they were found.
     *
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     */
    @GET
    IdentifierConflictPage list(
            @PathParam("programme") String programme,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);
}
