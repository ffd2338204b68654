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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractStep;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** What the operator does with an offer, over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(
        name = "Contracts",
        description = "Term agreements with members: commitment, benefits, bonus that vests, "
                + "and an exit that is quoted any day.")
public class OfferResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Reception reception;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @LocationTemplate("/v1/programmes/{programme}/members/{member}/contracts/{id}")
    @Operation(
            operationId = "offerContract",
            summary = "Offers a member a contract",
            description = "From a template of the terms in force; what this customer has of its "
                    + "own is laid over it field by field, and held to the same rules. "
                    + "Nothing is granted before the member accepts.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewContract.class)))
    @APIResponse(
            responseCode = "201",
            description = "The offer, with the document to be accepted and its hash",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(
            responseCode = "400",
            description = "No such template, or conditions that do not hold together; each error " + "at its place")
    public Response offer(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewContract body) {
        Programme in = programmes.find(programme);
        Command command = reception.offer(in, member, body, caller);
        return book(in, member, key, "POST /members/" + member + "/contracts", body, command);
    }

    @POST
    @Path("/{contract}/withdrawal")
    @Operation(operationId = "withdrawContract", summary = "Takes an offer back that nobody accepted")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContractStep.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, withdrawn",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(responseCode = "409", description = "The contract is in a state that does not allow it")
    public Response withdraw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            ContractStep body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Command command =
                new WithdrawOffer(concern, Optional.ofNullable(body.reason()).orElse(""));
        return book(in, member, key, "POST /contracts/" + contract + "/withdrawal", body, command);
    }

    private Response book(
            Programme programme, UUID member, String key, String operation, Object body, Command command) {
        return intake.book(programme.id(), reception.partition(programme, member), key, operation, body, command);
    }
}
