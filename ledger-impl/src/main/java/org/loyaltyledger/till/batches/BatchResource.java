package org.loyaltyledger.till.batches;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.batches.BatchClient;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.json.Bodies;
import org.loyaltyledger.ground.json.LargeBody;
import org.loyaltyledger.ground.request.RequestId;
import org.loyaltyledger.member.Enrol;
import org.loyaltyledger.member.IdentifierAdded;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.writer.StoredAnswer;

/** Bulk bookings over HTTP. */
@Path("/v1/programmes/{programme}/batches")
@RequestScoped
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Batches", description = "Many bookings in one request.")
public class BatchResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Bodies bodies;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Event<IdentifierAdded> added;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @POST
    @LargeBody
    @Consumes(BatchClient.NDJSON)
    @Produces(BatchClient.NDJSON)
    @Operation(
            operationId = "postBatch",
            summary = "Books up to 10,000 lines",
            description =
                    "Each line has an op (sale, return, redeem, hold, capture, void, transfer, adjust, enrol), its"
                            + " own idempotency key and the body of the single call; return names receiptNo, capture and void"
                            + " name hold. One result for each line, in order; a bad line harms no other.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = BatchClient.NDJSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "One JSON document a line, each with op, key and body.")))
    @APIResponse(
            responseCode = "200",
            description = "A result for each line",
            content =
                    @Content(
                            mediaType = BatchClient.NDJSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "One JSON document a line, in the order of the lines sent,"
                                                    + " each with line, key, status, replayed and body.")))
    @APIResponse(responseCode = "413", description = "Too many lines or bytes; nothing is booked")
    public Response post(@PathParam("programme") String programme, InputStream body) throws IOException {
        Situation in = new Situation(programmes.find(programme), caller, clock.instant());
        RawLines received = RawLines.of(body);
        BatchRun run = new BatchRun(in, dispatch, bodies, intake, this::booked, RequestId.of(request));
        StreamingOutput results = out -> {
            try (RawLines lines = received) {
                run.run(lines, out);
            }
        };
        return Response.ok(results, BatchClient.NDJSON).build();
    }

    private void booked(Step step, StoredAnswer answer) {
        if (step.command() instanceof Enrol enrolment) {
            enrolment.tell(answer.status(), added::fire);
        }
    }
}
