package org.loyaltyledger.ties.contract;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ContractStep;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** How a member signs a contract, takes its yes back, and goes on, over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Contracts")
public class SigningResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Reception reception;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Path("/{contract}/acceptance")
    @Operation(
            operationId = "acceptContract",
            summary = "The member accepts the document that it read",
            description = "Who and when is recorded. Cooling-off begins, if the contract has "
                    + "one; the benefits are held from the day the contract becomes active.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Acceptance.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, signed",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(
            responseCode = "409",
            description = "Accepted before, withdrawn or lapsed; or the hash is of another " + "document")
    public Response accept(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Acceptance body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Command command = new AcceptContract(concern, body.documentHash());
        return book(in, member, key, "POST /contracts/" + contract + "/acceptance", body, command);
    }

    @POST
    @Path("/{contract}/cancellation")
    @Operation(
            operationId = "cancelContract",
            summary = "The member cancels in cooling-off",
            description = "Both sides are where they were: what was given comes back, nothing is " + "charged.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContractStep.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, cancelled, and what was booked",
            content = @Content(schema = @Schema(implementation = ContractExit.class)))
    @APIResponse(responseCode = "409", description = "The contract is in a state that does not allow it")
    public Response cancel(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            ContractStep body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        String reason = Optional.ofNullable(body.reason()).orElse("");
        Command command = new LeaveContract(concern, Move.CANCEL, Optional.empty(), reason, false);
        return book(in, member, key, "POST /contracts/" + contract + "/cancellation", body, command);
    }

    @POST
    @Path("/{contract}/renewal")
    @Operation(
            operationId = "renewContract",
            summary = "Renews the contract: it goes on after its end",
            description = "Within the window before the end. Without a renewal a contract just "
                    + "ends. The contract that follows is made at once, and has a " + "cooling-off of its own.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContractStep.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, with the one that follows",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(responseCode = "409", description = "The contract is in a state that does not allow it")
    @APIResponse(responseCode = "422", description = "Outside of the window, or the contract is never renewed")
    public Response renew(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            ContractStep body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Command command = new GiveNotice(concern, !caller.is(Role.OPERATOR), UuidCreator.getTimeOrderedEpoch());
        return book(in, member, key, "POST /contracts/" + contract + "/renewal", body, command);
    }

    @POST
    @Path("/{contract}/renewal/withdrawal")
    @Operation(
            operationId = "withdrawContractRenewal",
            summary = "Takes a renewal back: the contract just ends after all",
            description =
                    "Within the window for renewals; after that it binds both. The contract that was to follow is "
                            + "cancelled, and what it gave comes back. The operator takes back no renewal that the member asked for.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContractStep.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, without a renewal",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(responseCode = "403", description = "The member asked for the renewal")
    @APIResponse(responseCode = "409", description = "There is no renewal, or the contract is in no state for it")
    @APIResponse(responseCode = "422", description = "Outside of the window")
    public Response withdrawRenewal(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            ContractStep body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        String reason = Optional.ofNullable(body.reason()).orElse("");
        Command command = new WithdrawNotice(concern, !caller.is(Role.OPERATOR), reason);
        return book(in, member, key, "POST /contracts/" + contract + "/renewal/withdrawal", body, command);
    }

    private Response book(
            Programme programme, UUID member, String key, String operation, Object body, Command command) {
        return intake.book(programme.id(), reception.partition(programme, member), key, operation, body, command);
    }
}
