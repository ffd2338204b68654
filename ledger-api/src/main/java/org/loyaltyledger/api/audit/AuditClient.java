package org.loyaltyledger.api.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Audits the books. Roles: auditor, operator. */
@RegisterRestClient(configKey = "ledger")
@Path("/v1/programmes/{programme}/audit")
@Produces(MediaType.APPLICATION_JSON)
public interface AuditClient {

    /** Derives every balance, lot, hold and hash again; reads the whole ledger of the programme. */
    @GET
    AuditReport audit(@PathParam("programme") String programme);
}
