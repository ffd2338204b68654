package org.loyaltyledger.api.partner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Partners and the members who are linked to them, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}")
@Consumes("application/json")
@Produces("application/json")
public interface PartnerClient {

    /** Registers a partner. */
    @POST
    @Path("/partners")
    Partner register(@PathParam("programme") String programme, NewPartner registration);

    /** Replaces a registration. */
    @PUT
    @Path("/partners/{partner}")
    Partner replace(
            @PathParam("programme") String programme, @PathParam("partner") String partner, NewPartner registration);

    /** The partners of the programme. */
    @GET
    @Path("/partners")
    PartnerPage list(@PathParam("programme") String programme);

    /** One partner. */
    @GET
    @Path("/partners/{partner}")
    Partner read(@PathParam("programme") String programme, @PathParam("partner") String partner);

    /** The partners that know a member. */
    @GET
    @Path("/members/{member}/partners")
    PartnerLinkPage links(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /** Lets a partner know a member. */
    @PUT
    @Path("/members/{member}/partners/{partner}")
    @Consumes("*/*")
    PartnerLink link(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("partner") String partner);

    /** Ends that. */
    @DELETE
    @Path("/members/{member}/partners/{partner}")
    PartnerLinkPage unlink(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("partner") String partner);
}
