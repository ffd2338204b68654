package org.loyaltyledger.views.switching;

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
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.switching.Distribution;
import org.loyaltyledger.api.switching.DistributionGrouping;
import org.loyaltyledger.api.switching.FallingMembers;
import org.loyaltyledger.api.switching.NewSimulation;
import org.loyaltyledger.api.switching.Simulation;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;

/** Switching cost over all members, for operators. */
@Path("/v1/programmes/{programme}/switching-cost")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Switching cost")
public class SpreadResource {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    @Inject
    private Programmes programmes;

    @Inject
    private TermsBook terms;

    @Inject
    private SpreadReading reading;

    @Inject
    private Simulating simulating;

    @Inject
    private Clock clock;

    @GET
    @Path("distribution")
    @Operation(
            operationId = "readDistribution",
            summary = "How switching cost is spread over members",
            description = "As of the last day run: quantiles and a histogram, of all or by tier, club or contract. A"
                    + " member of two clubs is counted in both.")
    @APIResponse(
            responseCode = "200",
            description = "The distribution",
            content = @Content(schema = @Schema(implementation = Distribution.class)))
    public Distribution distribution(
            @PathParam("programme") String programme, @QueryParam("by") DistributionGrouping by) {
        Programme in = programmes.find(programme);
        return latest(in, Optional.ofNullable(by).orElse(DistributionGrouping.ALL))
                .orElseGet(() -> new Distribution(null, List.of()));
    }

    @GET
    @Path("falling")
    @Operation(
            operationId = "listFalling",
            summary = "Members whose switching cost is about to fall",
            description = "Counted from the last day run; what falls away by itself within so many days, such as points"
                    + " that expire and contracts that end.")
    @APIResponse(
            responseCode = "200",
            description = "A page, the steepest falls first",
            content = @Content(schema = @Schema(implementation = FallingMembers.class)))
    public FallingMembers falling(
            @PathParam("programme") String programme,
            @QueryParam("within") Integer within,
            @QueryParam("by") BigDecimal by,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Page page = Page.of(cursor, limit);
        Programme in = programmes.find(programme);
        int days = Optional.ofNullable(within).orElse(USUAL_DAYS);
        if (days < 0 || days > MOST_DAYS) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The number of days is out of bounds")
                    .violation("?within", "must be from 0 to " + MOST_DAYS);
        }
        BigDecimal least = Optional.ofNullable(by).orElse(BigDecimal.ZERO);
        Currency currency = terms.termsAt(in, clock.instant()).terms().currency();
        return latest(in, DistributionGrouping.ALL)
                .map(all -> {
                    var found = reading.falling(in.id(), all.date(), days, least, currency, page);
                    return new FallingMembers(found.items(), NextLink.of(request, found.next()), all.date());
                })
                .orElseGet(() -> new FallingMembers(List.of(), null, null));
    }

    @POST
    @Path("simulations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulate",
            summary = "What other terms, or a contract for a segment, would do to what leaving costs",
            description = "On real history: tiers are assessed anew and benefits valued as the supposed terms have it."
                    + " Nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewSimulation.class)))
    @APIResponse(
            responseCode = "200",
            description = "Before and after",
            content = @Content(schema = @Schema(implementation = Simulation.class)))
    public Simulation simulate(@PathParam("programme") String programme, NewSimulation body) {
        return simulating.of(programmes.find(programme), body);
    }

    /** Empty before the first day was run. */
    private Optional<Distribution> latest(Programme in, DistributionGrouping grouping) {
        return reading.distribution(in.id(), grouping);
    }
}
