package org.loyaltyledger.views.integrity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.audit.AuditReport;
import org.loyaltyledger.api.audit.AuditReport.Difference;
import org.loyaltyledger.api.audit.AuditRun;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.views.integrity.AuditRuns.Run;

/** Audits a programme's books. */
@RequestScoped
@Path("/v1/programmes/{programme}/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"auditor", "operator"})
@Tag(name = "integrity")
public class AuditResource {
    /** About what is read in the time that a caller waits. */
    private static final long TRANSACTIONS_AT_ONCE = 50_000;

    private Programmes programmes;
    private AuditJob job;
    private AuditRuns runs;
    private DataSource dataSource;
    private Clock clock;
    private Caller caller;

    @Resource
    private ManagedExecutorService executor;

    AuditResource() {
        // for the container's proxy
    }

    @Inject
    AuditResource(
            Programmes programmes, AuditJob job, AuditRuns runs, DataSource dataSource, Clock clock, Caller caller) {
        this.programmes = programmes;
        this.job = job;
        this.runs = runs;
        this.dataSource = dataSource;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "audit",
            summary = "Audits small books while the caller waits",
            description = "Derives every balance, lot, hold and hash again and reports differences. Books of more than"
                    + " 50,000 transactions are refused: start an audit with POST instead.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = AuditReport.class)))
    @APIResponse(responseCode = "422", description = "The books are too large to be read while a caller waits")
    public AuditReport audit(@PathParam("programme") String programme) {
        List<Integer> partitions = programmes.find(programme).partitions();
        long transactions = runs.transactions(partitions);
        if (transactions > TRANSACTIONS_AT_ONCE) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("These books are too large to be read while a caller waits. Start an audit with POST.")
                    .with("wanted", transactions)
                    .with("most", TRANSACTIONS_AT_ONCE);
        }
        return new Audit(dataSource).run(partitions, clock.instant());
    }

    @POST
    @LocationTemplate("/v1/programmes/{programme}/audit/{id}")
    @Operation(
            operationId = "startAudit",
            summary = "Starts an audit in the background",
            description = "Derives every balance, lot, hold and hash again, piece by piece, beside the running service."
                    + " An audit that was cut off continues where it was. While one is not done, that one is answered.")
    @APIResponse(
            responseCode = "202",
            description = "The audit; read it again for its progress",
            content = @Content(schema = @Schema(implementation = AuditRun.class)))
    public Response start(@PathParam("programme") String programme, @Context UriInfo uri) {
        Programme in = programmes.find(programme);
        Run run = job.begin(in, caller.name(), executor);
        return Response.accepted(told(in, run))
                .location(uri.getAbsolutePathBuilder().path(run.id().toString()).build())
                .build();
    }

    @GET
    @Path("/{audit}")
    @Operation(operationId = "readAudit", summary = "How far an audit has come, and what it has found")
    @APIResponse(
            responseCode = "200",
            description = "The audit",
            content = @Content(schema = @Schema(implementation = AuditRun.class)))
    @APIResponse(responseCode = "404", description = "There is no such audit")
    public AuditRun read(@PathParam("programme") String programme, @PathParam("audit") UUID audit) {
        Programme in = programmes.find(programme);
        return runs.find(in.id(), audit).map(run -> told(in, run)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such audit")
                .with("audit", audit));
    }

    private AuditRun told(Programme in, Run run) {
        List<Difference> differences = run.differences() == 0 ? List.of() : runs.differences(run.id());
        return new AuditRun(
                run.id(),
                run.startedAt(),
                run.endedAt().orElse(null),
                run.startedBy(),
                runs.transactions(in.partitions()),
                Audit.report(run.progress(), run.startedAt(), differences));
    }
}
