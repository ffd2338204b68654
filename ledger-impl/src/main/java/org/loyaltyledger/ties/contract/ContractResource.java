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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractPage;
import org.loyaltyledger.api.contract.ContractUsagePage;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.vault.programme.Programmes;

/** Contracts of one member, to read, over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/members/{member}/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MEMBER_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Contracts")
@NeedsField(MemberField.CONTRACTS)
public class ContractResource {

    @Inject
    private Programmes programmes;

    @Inject
    private ContractFile file;

    @GET
    @Operation(operationId = "listMemberContracts", summary = "All contracts of the member, the first offered first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ContractPage.class)))
    @APIResponse(responseCode = "404", description = "No such member, or not the caller's business")
    public ContractPage list(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var contracts = Page.of(cursor, limit).slice(file.of(programmes.find(programme), member));
        return new ContractPage(contracts.items(), NextLink.of(request, contracts.next()));
    }

    @GET
    @Path("/{contract}")
    @Operation(operationId = "readContract", summary = "A contract as it stands now")
    @APIResponse(
            responseCode = "200",
            description = "The contract, with every document that was offered to be signed",
            content = @Content(schema = @Schema(implementation = Contract.class)))
    @APIResponse(responseCode = "404", description = "The member has no such contract")
    public Contract read(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract) {
        return file.find(programmes.find(programme), member, contract);
    }

    @GET
    @Path("/{contract}/usage")
    @Operation(
            operationId = "listContractUsage",
            summary = "What was reported for the commitment, and what of it was taken back",
            description = "Sales and returns at the till count by themselves and are not here.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports and corrections, in the order in which they happened",
            content = @Content(schema = @Schema(implementation = ContractUsagePage.class)))
    @APIResponse(responseCode = "404", description = "The member has no such contract")
    public ContractUsagePage usage(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        var found = file.usage(
                programmes.find(programme), member, contract, TimeRange.of(from, until), Page.of(cursor, limit));
        return new ContractUsagePage(found.items(), NextLink.of(request, found.next()));
    }
}
