package org.loyaltyledger.views.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.statement.Transaction;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.vault.programme.Programmes;

/** Transactions over HTTP, by id. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/transactions/{transaction}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Statement")
public class TransactionResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Statement statement;

    @Inject
    private Caller caller;

    @GET
    @Operation(
            operationId = "readTransaction",
            summary = "A transaction with its entries, allocations and explanation",
            description =
                    "A member sees its own part of it. What was bought is told of the caller's own stores, if it acts for some.")
    @APIResponse(
            responseCode = "200",
            description = "The transaction",
            content = @Content(schema = @Schema(implementation = Transaction.class)))
    @APIResponse(responseCode = "404", description = "No such transaction, or not the caller's business")
    public Transaction read(@PathParam("programme") String programme, @PathParam("transaction") UUID transaction) {
        Optional<UUID> only = caller.maySee("") ? Optional.empty() : Optional.of(own());
        return statement.transaction(programmes.find(programme), transaction, only, caller.stores());
    }

    /** A token that names no member of ours sees nothing. */
    private UUID own() {
        try {
            return UUID.fromString(caller.member().orElse(""));
        } catch (IllegalArgumentException noMember) {
            return new UUID(0, 0);
        }
    }
}
