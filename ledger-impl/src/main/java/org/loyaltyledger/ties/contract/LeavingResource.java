package org.loyaltyledger.ties.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.contract.NewExit;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** How a member leaves a contract, over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/members/{member}/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Contracts")
public class LeavingResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Reception reception;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @GET
    @Path("/{contract}/exit-quote")
    @RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "quoteContractExit",
            summary = "What leaving the contract would cost, now or at any instant to come",
            description = "An exit at that instant books exactly this, if nothing happens until then.")
    @APIResponse(
            responseCode = "200",
            description = "Every item, and how it came about",
            content = @Content(schema = @Schema(implementation = ExitQuote.class)))
    @APIResponse(responseCode = "409", description = "There is nothing to leave: not accepted, or over by then")
    @APIResponse(responseCode = "422", description = "Before the acceptance, or before something that was booked since")
    public Response quote(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @QueryParam("at") Instant at) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Optional<Instant> when = Optional.ofNullable(at).map(Lot::stored);
        return intake.preview(reception.partition(in, member), new LeaveContract(concern, Move.EXIT, when, "", true));
    }

    @POST
    @Path("/{contract}/exit")
    @Operation(
            operationId = "exitContract",
            summary = "Leaves the contract, at exactly what is quoted",
            description = "One call, and no reason is needed. In cooling-off it is a " + "cancellation.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewExit.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, ended, and what was booked",
            content = @Content(schema = @Schema(implementation = ContractExit.class)))
    @APIResponse(responseCode = "409", description = "The contract is in a state that does not allow it")
    @APIResponse(
            responseCode = "422",
            description = "Dated before the acceptance, before something that was booked since, " + "or ahead of now")
    public Response exit(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewExit body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Optional<Instant> when = Optional.ofNullable(body.at()).map(Lot::stored);
        String reason = Optional.ofNullable(body.reason()).orElse("");
        Command command = new LeaveContract(concern, Move.EXIT, when, reason, false);
        return book(in, member, key, "POST /contracts/" + contract + "/exit", body, command);
    }

    private Response book(
            Programme programme, UUID member, String key, String operation, Object body, Command command) {
        return intake.book(programme.id(), reception.partition(programme, member), key, operation, body, command);
    }
}
