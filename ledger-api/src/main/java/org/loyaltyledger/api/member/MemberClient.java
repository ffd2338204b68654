package org.loyaltyledger.api.member;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/**
 * Client of the members of one programme. {@code ifMatch} is the {@code ETag} the change was made from: the member's
 * version in quotes; null changes whatever is there.
 */
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MemberClient {

    /** Enrols a member; the same key answers the same member again. */
    @POST
    Member enrol(
            @PathParam("programme") String programme, @HeaderParam("Idempotency-Key") String key, NewMember member);

    /** The member with this id. */
    @GET
    @Path("/{member}")
    Member member(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /** The one member known by an identifier, as a page of one, or an empty page. */
    @GET
    MemberPage byIdentifier(
            @PathParam("programme") String programme,
            @QueryParam("identifierType") String type,
            @QueryParam("identifier") String value);

    /**
     * Members in the order of enrolment.
     *
     * @param status only these; null: all
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     * @param total true: also how many match in all
     */
    @GET
    MemberPage list(
            @PathParam("programme") String programme,
            @QueryParam("status") MemberStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @QueryParam("total") boolean total);

    /** Adds an identifier; one the member already has changes nothing. */
    @POST
    @Path("/{member}/identifiers")
    Member addIdentifier(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("If-Match") String ifMatch,
            Identifier identifier);

    /** Removes an identifier; it may be given to somebody else afterwards. */
    @DELETE
    @Path("/{member}/identifiers/{type}/{value}")
    Member removeIdentifier(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("type") String type,
            @PathParam("value") String value,
            @HeaderParam("If-Match") String ifMatch);

    /** The same for values that a path does not carry, such as those with a slash. */
    @DELETE
    @Path("/{member}/identifiers")
    Member removeIdentifierByQuery(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("type") String type,
            @QueryParam("value") String value,
            @HeaderParam("If-Match") String ifMatch);

    /** Nothing is earned or spent until the member is reinstated. */
    @POST
    @Path("/{member}/suspension")
    Member suspend(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("If-Match") String ifMatch,
            StatusChange change);

    /** Ends a suspension. */
    @DELETE
    @Path("/{member}/suspension")
    Member reinstate(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("If-Match") String ifMatch);

    /** The member leaves: what remains is forfeited, its identifiers become free. */
    @POST
    @Path("/{member}/closure")
    Closure close(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key,
            StatusChange change);

    /** Another enrolment of the same person becomes part of this member, with its identifiers and lots. */
    @POST
    @Path("/{member}/merges")
    MergeReceipt merge(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key,
            Merge merge);
}
