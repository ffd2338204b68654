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
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.NewAmendment;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.ties.contract.rule.Amending;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** Amendments over HTTP: offered by the operator, accepted by the member. */
@Path("/v1/programmes/{programme}/members/{member}/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Contracts")
public class AmendmentResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Reception reception;

    @Inject
    private ContractFile file;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Path("/{contract}/amendments")
    @RolesAllowed(Role.OPERATOR_NAME)
    @LocationTemplate("/v1/programmes/{programme}/members/{member}/contracts/{contract}")
    @Operation(
            operationId = "offerAmendment",
            summary = "Offers to go on under other conditions",
            description = "What happened stays: the first day, points that were given, the kind "
                    + "of the commitment. An amendment that is still open is taken back.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAmendment.class)))
    @APIResponse(
            responseCode = "201",
            description = "The contract, with the amendment among its versions",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(
            responseCode = "400",
            description = "Conditions that do not hold together, or change what happened; each " + "error at its place")
    @APIResponse(responseCode = "409", description = "The contract is in a state that does not allow it")
    public Response offer(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewAmendment body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Optional<Instant> until = Optional.ofNullable(body.offerUntil()).map(Lot::stored);
        // What is plainly wrong is told before anything is handed in.
        file.life(in, member, contract)
                .filter(life -> life.state(concern.at()) == ContractStatus.ACTIVE)
                .map(life -> Amending.draft(life, body.conditions(), in.code(), concern.version(), concern.at()))
                .ifPresent(OfferAmendment::check);
        Command command = new OfferAmendment(concern, body.conditions(), until);
        return book(in, member, key, "POST /contracts/" + contract + "/amendments", body, command);
    }

    @POST
    @Path("/{contract}/amendments/{number}/acceptance")
    @Operation(
            operationId = "acceptAmendment",
            summary = "The member accepts an amendment",
            description =
                    "What fell due before is booked under the old conditions; from now on " + "the new ones count.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Acceptance.class)))
    @APIResponse(
            responseCode = "200",
            description = "The contract, amended",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(
            responseCode = "409",
            description = "Not open any more, another document, or the contract went on meanwhile")
    public Response accept(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @PathParam("number") int number,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Acceptance body) {
        Programme in = programmes.find(programme);
        Concern concern = reception.concern(in, member, contract, caller);
        Command command = new AcceptAmendment(concern, number, body.documentHash());
        return book(
                in,
                member,
                key,
                "POST /contracts/" + contract + "/amendments/" + number + "/acceptance",
                body,
                command);
    }

    private Response book(
            Programme programme, UUID member, String key, String operation, Object body, Command command) {
        return intake.book(programme.id(), reception.partition(programme, member), key, operation, body, command);
    }
}
