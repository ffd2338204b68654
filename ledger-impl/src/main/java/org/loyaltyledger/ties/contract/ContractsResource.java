package org.loyaltyledger.ties.contract;

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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractPage;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.vault.programme.Programmes;

/** All contracts of a programme over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Contracts")
public class ContractsResource {

    @Inject
    private Programmes programmes;

    @Inject
    private ContractFile file;

    @GET
    @Operation(
            operationId = "listContracts",
            summary = "Contracts in the order of their offers",
            description =
                    "By where they stand now, by template, by the time of their offer, and those whose term ends soon.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ContractPage.class)))
    public ContractPage list(
            @PathParam("programme") String programme,
            @QueryParam("status") ContractStatus status,
            @QueryParam("template") String template,
            @QueryParam("endsBefore") Instant endsBefore,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Page page = Page.of(cursor, limit);
        ContractFile.Wish wish = new ContractFile.Wish(
                Optional.ofNullable(status),
                Optional.ofNullable(template),
                Optional.ofNullable(endsBefore),
                TimeRange.of(from, until));
        List<Contract> found = file.list(programmes.find(programme), wish, page);
        Optional<Cursor> next = page.next(found, contract -> Cursor.of(contract.id()));
        return new ContractPage(page.fit(found), NextLink.of(request, next));
    }
}
