package org.loyaltyledger.api.programme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Client of programmes. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ProgrammeClient {

    /** Opens a programme with empty books; it earns nothing until its first terms are published. */
    @POST
    Programme open(NewProgramme programme);

    /**
     * The programmes this caller may use.
     *
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     */
    @GET
    ProgrammePage list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit);

    /** The programme with this code. */
    @GET
    @Path("/{programme}")
    Programme programme(@PathParam("programme") String programme);
}
