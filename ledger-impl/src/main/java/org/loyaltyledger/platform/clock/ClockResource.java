package org.loyaltyledger.platform.clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;

/** Lets tests set the time; exists only where {@code ledger.clock.adjustable} is true. */
@Path("/v1/clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
public class ClockResource {

    @Inject
    private ClockSource source;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "ledger.clock.adjustable", defaultValue = "false")
    private boolean adjustable;

    /** @param now what the ledger's clock shows */
    public record Time(@NotNull Instant now) {}

    @GET
    @Operation(hidden = true)
    public Time read() {
        mustBeAdjustable();
        return new Time(clock.instant());
    }

    /** The clock runs on from the given instant. */
    @PUT
    @Operation(hidden = true)
    public Time set(Time wanted) {
        mustBeAdjustable();
        source.ahead(Duration.between(Instant.now(), wanted.now()));
        return read();
    }

    private void mustBeAdjustable() {
        if (!adjustable) {
            throw Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path");
        }
    }
}
