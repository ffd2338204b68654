package org.loyaltyledger.ties.tier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.tier.PyramidMembers;
import org.loyaltyledger.api.tier.ValuePyramid;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;

/** The value pyramid over HTTP: it is the operator's view of members, and not for them. */
@Path("/v1/programmes/{programme}/tiers/pyramid")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Tiers")
public class PyramidResource {

    @Inject
    private Programmes programmes;

    @Inject
    private TermsBook book;

    @Inject
    private PyramidReading pyramid;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            operationId = "readValuePyramid",
            summary = "Who carries the business: members by their contribution to profit",
            description = "As worked out with the tiers at the last day boundary or computation.")
    @APIResponse(
            responseCode = "200",
            description = "Each level with its shares of revenue and profit",
            content = @Content(schema = @Schema(implementation = ValuePyramid.class)))
    @APIResponse(responseCode = "404", description = "None was worked out yet")
    public ValuePyramid read(@PathParam("programme") String programme) {
        Programme in = programmes.find(programme);
        return pyramid.latest(in.id(), book.termsAt(in, clock.instant()).terms().currency())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("No value pyramid was worked out yet"));
    }

    @GET
    @Path("/{level}/members")
    @Operation(
            operationId = "listPyramidMembers",
            summary = "The members of a level, in the order of their ids",
            description = "Of every level but the lowest, which is everybody else.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PyramidMembers.class)))
    @APIResponse(responseCode = "404", description = "The terms have no such level")
    public PyramidMembers members(
            @PathParam("programme") String programme,
            @PathParam("level") String level,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Programme in = programmes.find(programme);
        Page page = Page.of(cursor, limit);
        mustBeKnown(in, level);
        List<UUID> found = pyramid.members(in.id(), level, page);
        return new PyramidMembers(page.fit(found), NextLink.of(request, page.next(found, Cursor::of)));
    }

    private void mustBeKnown(Programme in, String level) {
        boolean known = book.termsAt(in, clock.instant())
                .terms()
                .ties()
                .tiers()
                .pyramid()
                .filter(terms ->
                        terms.levels().stream().anyMatch(slice -> slice.name().equals(level)))
                .isPresent();
        if (!known) {
            throw Problem.of(ProblemType.NOT_FOUND)
                    .detail("The terms in force have no such level of the pyramid")
                    .with("level", level);
        }
    }
}
