package org.loyaltyledger.till.confirmation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.confirmation.Confirmation;
import org.loyaltyledger.api.confirmation.NewConfirmation;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.till.answer.Findings;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.SaleShelf;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.intake.OutdatedRetrier;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Events that points wait for, over HTTP. */
@Path("/v1/programmes/{programme}/sales/{receiptNo}/confirmations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class ConfirmationResource {

    @Inject
    private Programmes programmes;

    @Inject
    private TermsBook terms;

    @Inject
    private SaleShelf sales;

    @Inject
    private MemberDirectory members;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @LocationTemplate("/v1/programmes/{programme}/transactions/{transaction}")
    @Operation(
            operationId = "confirmSale",
            summary = "Activates the points of a sale that wait for an event",
            description = "What waits for another event, is active or was cancelled in time stays as it is.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewConfirmation.class)))
    @APIResponse(
            responseCode = "201",
            description = "How many points became active",
            content = @Content(schema = @Schema(implementation = Confirmation.class)))
    @APIResponse(responseCode = "404", description = "The store has posted no such receipt")
    @APIResponse(responseCode = "409", description = "The sale is nobody's")
    @APIResponse(responseCode = "422", description = "Refused; the problem's figures explain it")
    public Response post(
            @PathParam("programme") String programme,
            @PathParam("receiptNo") String receiptNo,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewConfirmation body) {
        Situation in = new Situation(programmes.find(programme), caller, clock.instant());
        Instant occurredAt = in.occurredAt(body.occurredAt());
        TermsVersion now = terms.termsAt(in.programme(), occurredAt);
        Optional<String> store = in.bounds().store("/store", body.store());
        Findings findings = new Findings(now.terms().currency());
        if (store.isEmpty()) {
            findings.add("/store", "is needed");
        }
        findings.check();
        SaleKey sale = new SaleKey(in.programme().id(), store.orElseThrow(), receiptNo);
        return OutdatedRetrier.retry(() -> confirm(in, sale, body, occurredAt, now, dryRun, key));
    }

    private Response confirm(
            Situation in,
            SaleKey sale,
            NewConfirmation body,
            Instant occurredAt,
            TermsVersion now,
            boolean dryRun,
            String key) {
        Optional<SaleRow> seen = sales.find(sale);
        Confirm command = new Confirm(
                sale,
                body.event(),
                occurredAt,
                seen.filter(row -> row.member().isPresent())
                        .flatMap(row -> terms.version(in.programme(), row.termsVersion())),
                now,
                caller.id());
        int partition = seen.flatMap(SaleRow::member)
                .map(member -> members.partitionOf(in.programme(), MemberRef.of(member)))
                .orElseGet(() -> in.programme().partitions().get(0));
        return dryRun
                ? intake.preview(partition, command)
                : intake.book(
                        in.programme().id(),
                        partition,
                        key,
                        "POST /sales/" + sale.receiptNo() + "/confirmations",
                        body,
                        command);
    }
}
