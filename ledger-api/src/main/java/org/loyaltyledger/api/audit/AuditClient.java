package org.loyaltyledger.api.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Audits the books. Roles: auditor, operator. */
@RegisterRestClient(configKey = "ledger")
@Path("/v1/programmes/{programme}/audit")
@Produces(MediaType.APPLICATION_JSON)
public interface AuditClient {

    /** Derives every balance, lot, hold and hash again while the caller waits; for small books. */
    @GET
    AuditReport audit(@PathParam("programme") String programme);

    /** Starts an audit in the background, or answers the one that is not done. */
    @POST
    AuditRun start(@PathParam("programme") String programme);

    /** How far an audit has come. */
    @GET
    @Path("/{audit}")
    AuditRun read(@PathParam("programme") String programme, @PathParam("audit") UUID audit);
}
