package org.loyaltyledger.api.batches;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Bulk bookings of a programme, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/batches")
public interface BatchClient {

    /** The media type of both directions. */
    String NDJSON = "application/x-ndjson";

    /** Books up to 10,000 lines; the answer has one {@link BatchResult} for each, in order. */
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    InputStream post(@PathParam("programme") String programme, InputStream lines);
}
