package org.loyaltyledger.ties.tier;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.tier.NewTierComputation;
import org.loyaltyledger.api.tier.TierComputation;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.ties.tier.ComputationRows.Progress;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Computations over all members, over HTTP. The day boundary does the same by itself. */
@Path("/v1/programmes/{programme}/tiers/computations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers")
public class ComputationResource {

    @Inject
    private Programmes programmes;

    @Inject
    private TermsBook book;

    @Inject
    private Computations computations;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR_NAME)
    @LocationTemplate("/v1/programmes/{programme}/tiers/computations/{date}")
    @Operation(
            operationId = "computeTiers",
            summary = "Judges all members as of the beginning of a day, and works out the value pyramid",
            description =
                    "In the background, once for each date: asked again it answers how far it has come, and goes on"
                            + " if it was cut off.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewTierComputation.class)))
    @APIResponse(
            responseCode = "202",
            description = "How far it has come",
            content = @Content(schema = @Schema(implementation = TierComputation.class)))
    public Response compute(@PathParam("programme") String programme, NewTierComputation body) {
        Programme in = programmes.find(programme);
        Instant now = clock.instant();
        ZoneId zone = book.termsAt(in, now).terms().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate date = Optional.ofNullable(body.date()).orElse(today);
        if (date.isAfter(today)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).violation("/date", "has not begun");
        }
        // Who opens a programme today may see today what its terms come to.
        Instant judged = date.equals(today) ? now : date.atStartOfDay(zone).toInstant();
        TermsVersion version = book.termsAt(in, judged);
        Progress progress = computations.begin(in, version, date, executor);
        return Response.accepted(told(in, progress)).build();
    }

    @GET
    @Path("/{date}")
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "readTierComputation", summary = "How far the computation of a date has come")
    @APIResponse(
            responseCode = "200",
            description = "The computation",
            content = @Content(schema = @Schema(implementation = TierComputation.class)))
    @APIResponse(responseCode = "404", description = "There was none")
    public TierComputation read(@PathParam("programme") String programme, @PathParam("date") LocalDate date) {
        Programme in = programmes.find(programme);
        return computations
                .find(in.id(), date)
                .map(progress -> told(in, progress))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                        .detail("There was no computation for this date")
                        .with("date", date));
    }

    private TierComputation told(Programme in, Progress progress) {
        return new TierComputation(
                progress.date(),
                progress.endedAt().isEmpty() && computations.isRunning(in.id()),
                progress.members(),
                progress.changed(),
                progress.startedAt(),
                progress.endedAt().orElse(null));
    }
}
