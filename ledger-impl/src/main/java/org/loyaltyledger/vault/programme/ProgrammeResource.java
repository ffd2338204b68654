package org.loyaltyledger.vault.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.programme.NewProgramme;
import org.loyaltyledger.api.programme.Programme;
import org.loyaltyledger.api.programme.ProgrammePage;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.LocationTemplate;

/** Programmes over HTTP. */
@Path("/v1/programmes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "Loyalty schemes; each has its own terms, members and books.")
public class ProgrammeResource {

    @Inject
    private Opening opening;

    @Inject
    private Register register;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR_NAME)
    @LocationTemplate("/v1/programmes/{code}")
    @Operation(
            operationId = "openProgramme",
            summary = "Opens a programme with empty books",
            description = "It earns nothing until its first terms are published.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewProgramme.class)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = Programme.class)))
    @APIResponse(responseCode = "409", description = "The code is taken")
    public Response open(NewProgramme wanted) {
        if (!caller.mayUse(wanted.code())) {
            throw Problem.of(ProblemType.FORBIDDEN).detail("The token is bound to another programme");
        }
        Programme opened = opening.open(wanted, clock.instant(), caller.id());
        return Response.created(UriBuilder.fromPath("/v1/programmes/{code}").build(opened.code()))
                .entity(opened)
                .build();
    }

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME, Role.TILL_NAME, Role.PARTNER_NAME})
    @Operation(operationId = "listProgrammes", summary = "The programmes the caller may use, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProgrammePage.class)))
    public ProgrammePage list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context UriInfo request) {
        Page page = Page.of(cursor, limit);
        if (caller.programme().isPresent()) {
            return new ProgrammePage(
                    List.of(register.programme(caller.programme().get())), null);
        }
        if (!caller.roams()) {
            throw Problem.of(ProblemType.FORBIDDEN).detail("The token names no programme");
        }
        List<Register.Entry> rows = register.programmes(page);
        return new ProgrammePage(
                page.fit(rows).stream().map(Register.Entry::programme).toList(),
                NextLink.of(request, page.next(rows, row -> Cursor.of(0, row.id()))));
    }

    @GET
    @Path("/{programme}")
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME, Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME})
    @Operation(operationId = "readProgramme", summary = "One programme")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = Programme.class)))
    @APIResponse(responseCode = "404", description = "None, or not the caller's")
    public Programme read(@PathParam("programme") String programme) {
        return register.programme(programme);
    }
}
