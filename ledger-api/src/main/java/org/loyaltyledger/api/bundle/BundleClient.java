package org.loyaltyledger.api.bundle;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Client of a member's bundles. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/members/{member}/bundles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface BundleClient {

    /** How far the member is with each. */
    @GET
    MemberBundles list(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /** @param at the same at another instant, in RFC 3339 */
    @GET
    MemberBundles list(
            @PathParam("programme") String programme, @PathParam("member") UUID member, @QueryParam("at") String at);

    @GET
    @Path("/{bundle}")
    MemberBundle read(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle);

    /** Signs up for a bundle or an add-on whose terms ask for that. */
    @POST
    @Path("/{bundle}/join")
    MemberBundle join(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle,
            @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/{bundle}/leave")
    BundleEnd leave(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle,
            @HeaderParam("Idempotency-Key") String key,
            NewBundleEnd end);

    /** Passes a bundle on to another member, with all that belongs to it. */
    @POST
    @Path("/{bundle}/move")
    BundleMove move(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle,
            @HeaderParam("Idempotency-Key") String key,
            NewBundleMove move);
}
