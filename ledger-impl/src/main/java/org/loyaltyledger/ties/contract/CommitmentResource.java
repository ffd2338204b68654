package org.loyaltyledger.ties.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.NewPayment;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.contract.NewUsageCorrection;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** What partners and the shop tell of a contract, over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PARTNER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Contracts")
@NeedsField(MemberField.CONTRACTS)
public class CommitmentResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Reception reception;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Path("/{contract}/usage")
    @Operation(
            operationId = "reportContractUsage",
            summary = "Counts something that was bought elsewhere",
            description = "Sales at the till count by themselves. The reference is never counted " + "twice.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewUsage.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, with how far the commitment is",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(responseCode = "409", description = "Reported before, or the contract is not active")
    @APIResponse(responseCode = "422", description = "Outside of the term")
    public Response use(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewUsage body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Reception.checkAmount(concern, body.amount());
        Instant occurredAt = Lot.stored(Optional.ofNullable(body.occurredAt()).orElse(concern.at()));
        Command command = new ReportUsage(concern, body, occurredAt);
        return book(in, member, key, "POST /contracts/" + contract + "/usage", body, command);
    }

    @POST
    @Path("/{contract}/usage/corrections")
    @Operation(
            operationId = "correctContractUsage",
            summary = "Takes a wrong report back, or a part of it",
            description = "It counts so much less, in the period of the report; never below zero. A charge of that "
                    + "period which is not paid follows. Whoever reported it corrects it, or the operator.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewUsageCorrection.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, with how far the commitment is",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(responseCode = "404", description = "Nothing was reported by that reference")
    @APIResponse(responseCode = "409", description = "Corrected before, or the contract is in no state for it")
    @APIResponse(responseCode = "422", description = "More than is left of the report")
    public Response correct(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewUsageCorrection body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Reception.checkAmount(concern, body.amount());
        Command command = new CorrectUsage(concern, caller.is(Role.OPERATOR), body);
        return book(in, member, key, "POST /contracts/" + contract + "/usage/corrections", body, command);
    }

    @POST
    @Path("/{contract}/charges/{number}/payment")
    @Operation(operationId = "payContractCharge", summary = "Tells that a charge was paid")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPayment.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, with the charge paid",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(responseCode = "409", description = "It is paid already, or fell away")
    public Response pay(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @PathParam("number") int number,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewPayment body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Instant paidAt = Lot.stored(Optional.ofNullable(body.paidAt()).orElse(concern.at()));
        Command command = new PayCharge(concern, number, paidAt, body.reference());
        return book(in, member, key, "POST /contracts/" + contract + "/charges/" + number + "/payment", body, command);
    }

    private Response book(
            Programme programme, UUID member, String key, String operation, Object body, Command command) {
        return intake.book(programme.id(), reception.partition(programme, member), key, operation, body, command);
    }
}
