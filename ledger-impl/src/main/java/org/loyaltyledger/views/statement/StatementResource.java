package org.loyaltyledger.views.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.api.statement.LotPage;
import org.loyaltyledger.api.statement.LotStatus;
import org.loyaltyledger.api.statement.TransactionPage;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.programme.Programmes;

/** A member's balance, lots and transactions over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Statement", description = "What the books say, right at any instant.")
public class StatementResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Statement statement;

    @Inject
    private Caller caller;

    @GET
    @NeedsField(MemberField.POINTS)
    @Path("/{member}/balance")
    @Operation(
            operationId = "readBalance",
            summary = "A member's points now, or at another instant",
            description = "at asks for the figures of an instant: a later one foresees what expires and activates, an"
                    + " earlier one counts what had occurred by then. asOf counts only what was recorded by then.")
    @APIResponse(
            responseCode = "200",
            description = "The balance",
            content = @Content(schema = @Schema(implementation = Balance.class)))
    public Balance balance(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("at") Instant at,
            @QueryParam("asOf") Instant asOf) {
        return statement.balance(
                programmes.find(programme), member, Optional.ofNullable(at), Optional.ofNullable(asOf));
    }

    @GET
    @NeedsField(MemberField.POINTS)
    @Path("/{member}/lots")
    @Operation(operationId = "listLots", summary = "A member's lots, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = LotPage.class)))
    public LotPage lots(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("status") LotStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var found =
                statement.lots(programmes.find(programme), member, Optional.ofNullable(status), Page.of(cursor, limit));
        return new LotPage(found.items(), NextLink.of(request, found.next()));
    }

    @GET
    @NeedsField(MemberField.HISTORY)
    @Path("/{member}/transactions")
    @Operation(
            operationId = "listTransactions",
            summary = "A member's transactions, newest first",
            description =
                    "kind, from and until choose among them; from and until by when they occurred. Those of members"
                            + " that were merged into it are its own. What was bought is told of the caller's own stores, if it"
                            + " acts for some.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = TransactionPage.class)))
    public TransactionPage transactions(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("kind") TransactionKind kind,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var found = statement.transactions(
                programmes.find(programme),
                member,
                new Chronicle.Wanted(Optional.ofNullable(kind), TimeRange.of(from, until)),
                Page.of(cursor, limit),
                caller.stores());
        return new TransactionPage(found.items(), NextLink.of(request, found.next()));
    }
}
