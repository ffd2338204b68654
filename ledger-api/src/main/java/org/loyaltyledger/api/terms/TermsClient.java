package org.loyaltyledger.api.terms;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.InstantParameter;

/**
 * Client of a programme's terms. Documents are sent as text, YAML or JSON (which is YAML too). {@code ifMatch} is the
 * {@code ETag} the change was made from: the version in quotes.
 */
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/terms")
@Produces(MediaType.APPLICATION_JSON)
public interface TermsClient {

    String YAML = "application/yaml";

    /** Keeps a valid document as a new draft. */
    @POST
    @Consumes(YAML)
    TermsVersion draft(@PathParam("programme") String programme, String document);

    /** Replaces a draft. */
    @PUT
    @Path("/{number}")
    @Consumes(YAML)
    TermsVersion redraft(
            @PathParam("programme") String programme,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            String document);

    /** Says everything that is wrong with a document, and stores nothing. */
    @POST
    @Path("/validation")
    @Consumes(YAML)
    TermsCheck check(@PathParam("programme") String programme, String document);

    /** Puts a draft into force; {@code ifMatch} may be null. */
    @POST
    @Path("/{number}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    TermsVersion publish(
            @PathParam("programme") String programme,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            Publication publication);

    /** One version with its document. */
    @GET
    @Path("/{number}")
    TermsVersion version(@PathParam("programme") String programme, @PathParam("number") int number);

    /** The document of a version exactly as it was sent, comments and all. */
    @GET
    @Path("/{number}/document")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    String document(@PathParam("programme") String programme, @PathParam("number") int number);

    /** The version in force at an instant; null: now. */
    @GET
    @Path("/in-force")
    TermsVersion inForce(@PathParam("programme") String programme, @QueryParam("at") Instant at);

    /** All versions, the newest first. */
    @GET
    TermsPage list(
            @PathParam("programme") String programme,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);
}
