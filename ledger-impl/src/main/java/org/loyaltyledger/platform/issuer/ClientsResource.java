package org.loyaltyledger.platform.issuer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.access.Client;
import org.loyaltyledger.api.access.ClientCredentials;
import org.loyaltyledger.api.access.ClientPage;
import org.loyaltyledger.api.access.NewClient;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.CallerSource;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.programme.Programmes;

/** Operators of all programmes register the programs that may ask the embedded issuer for tokens. */
@Path("/v1/clients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Clients", description = "Programs that may ask the embedded issuer for tokens.")
public class ClientsResource {

    private static final int LONGEST_NAME_KEY = 200;

    @Inject
    private Clients clients;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Programmes programmes;

    @POST
    @LocationTemplate("/v1/clients")
    @Operation(operationId = "registerClient", summary = "Register a program; its secret is shown this once")
    @APIResponse(
            responseCode = "201",
            description = "What the program signs in with",
            content = @Content(schema = @Schema(implementation = ClientCredentials.class)))
    @APIResponse(responseCode = "409", description = "Another program of the programme has this name")
    public Response register(NewClient client) {
        mustRoam();
        mustBeBounded(client);
        mustBeReadable(client);
        mustExist(client);
        return Response.status(Response.Status.CREATED)
                .entity(clients.register(client, caller.id(), clock.instant()))
                .build();
    }

    @GET
    @Operation(operationId = "listClients", summary = "List the registered programs")
    public ClientPage list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context UriInfo request) {
        mustRoam();
        Page page = Page.of(cursor, limit);
        Slice<Client> found = page.slice(clients.after(page), client -> Cursor.of(UUID.fromString(client.id())));
        return new ClientPage(found.items(), NextLink.of(request, found.next()));
    }

    @POST
    @Path("/{client}/secret")
    @Operation(
            operationId = "replaceClientSecret",
            summary = "Replace a program's secret; the new one is shown this once",
            description = "Tokens that were given for the old secret end at once.")
    public ClientCredentials rotate(@PathParam("client") String id) {
        mustRoam();
        return clients.rotate(id);
    }

    @DELETE
    @Path("/{client}")
    @Operation(operationId = "disableClient", summary = "Give a program no more tokens, and end those it has")
    public Client disable(@PathParam("client") String id) {
        mustRoam();
        return clients.disable(id, clock.instant());
    }

    /** Whoever registers clients decides on programmes, so an operator of one programme may not. */
    private void mustRoam() {
        if (caller.programme().isPresent()) {
            throw Problem.of(ProblemType.FORBIDDEN).detail("Only an operator of all programmes may do this");
        }
    }

    /** Within its columns and without anything that an eye does not see. */
    private static void mustBeReadable(NewClient client) {
        if (!CallerSource.isSubject(client.name()) || ClientRow.nameKey(client).length() > LONGEST_NAME_KEY) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .violation("/name", "has spaces at an end, or characters that cannot be seen");
        }
    }

    /** A token for a programme that is opened later would be somebody else's in it. */
    private void mustExist(NewClient client) {
        if (client.programme() != null && !programmes.exists(client.programme())) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("There is no such programme")
                    .violation("/programme", "is unknown");
        }
    }

    private static void mustBeBounded(NewClient client) {
        boolean roams =
                client.role().equals(Role.OPERATOR_NAME) || client.role().equals(Role.AUDITOR_NAME);
        if (!roams && client.programme() == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A program of role " + client.role() + " belongs to one programme")
                    .violation("/programme", "is missing");
        }
        if (client.role().equals(Role.PARTNER_NAME) && client.partner() == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A partner's program names the partner that it acts for")
                    .violation("/partner", "is missing");
        }
        if (client.role().equals(Role.MEMBER_NAME) && client.member() == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A member's program belongs to the member")
                    .violation("/member", "is missing");
        }
    }
}
