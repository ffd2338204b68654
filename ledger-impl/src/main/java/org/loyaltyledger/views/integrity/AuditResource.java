package org.loyaltyledger.views.integrity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.audit.AuditReport;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programmes;

/** Audits a programme's books. */
@RequestScoped
@Path("/v1/programmes/{programme}/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"auditor", "operator"})
@Tag(name = "integrity")
public class AuditResource {
    private Programmes programmes;
    private DataSource dataSource;
    private Clock clock;

    AuditResource() {
        // for the container's proxy
    }

    @Inject
    AuditResource(Programmes programmes, DataSource dataSource, Clock clock) {
        this.programmes = programmes;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "audit",
            summary = "Derive every balance, lot, hold and hash again and report differences",
            description = "Reads the whole ledger of the programme at one instant, beside the running service.")
    public AuditReport audit(@PathParam("programme") String programme) {
        try {
            return new Audit(dataSource).run(programmes.find(programme).partitions(), clock.instant());
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }
}
