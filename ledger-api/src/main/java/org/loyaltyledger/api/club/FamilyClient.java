package org.loyaltyledger.api.club;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Families of memberships, for a Java caller. */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/members/{member}")
@Consumes("application/json")
@Produces("application/json")
public interface FamilyClient {

    /** The family of a membership that the member holds. */
    @GET
    @Path("/memberships/{membership}/family")
    Family held(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership);

    /** Invites somebody; nobody joins before accepting. */
    @POST
    @Path("/memberships/{membership}/family/invitations")
    Invitation invite(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @HeaderParam("Idempotency-Key") String key,
            NewInvitation invitation);

    /** The invitations that the holder sent. */
    @GET
    @Path("/memberships/{membership}/family/invitations")
    InvitationPage sent(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership);

    /** Takes an invitation back. */
    @POST
    @Path("/memberships/{membership}/family/invitations/{invitation}/withdrawal")
    Invitation withdraw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("invitation") UUID invitation,
            @HeaderParam("Idempotency-Key") String key);

    /** The open invitations that the member can answer. */
    @GET
    @Path("/family/invitations")
    InvitationPage received(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /** Joins the family of an invitation. */
    @POST
    @Path("/family/invitations/{invitation}/acceptance")
    Family accept(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("invitation") UUID invitation,
            @HeaderParam("Idempotency-Key") String key);

    /** Declines an invitation. */
    @POST
    @Path("/family/invitations/{invitation}/refusal")
    Invitation decline(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("invitation") UUID invitation,
            @HeaderParam("Idempotency-Key") String key);

    /** Lets somebody go. */
    @POST
    @Path("/memberships/{membership}/family/{person}/removal")
    Family remove(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("person") UUID person,
            @HeaderParam("Idempotency-Key") String key);

    /** The family that the member is a person of. */
    @GET
    @Path("/family")
    Family own(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /** Takes points out of the pool to spend them. */
    @POST
    @Path("/family/draws")
    Family draw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key,
            Draw draw);

    /** Leaves the family. */
    @POST
    @Path("/family/departure")
    Family leave(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key);
}
