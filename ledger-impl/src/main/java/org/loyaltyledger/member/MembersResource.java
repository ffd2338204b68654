package org.loyaltyledger.member;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.MemberPage;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.partner.PartnerLinks;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** Members over HTTP: found by an identifier, or listed. */
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Members", description = "Who is enrolled, and what they are known by.")
public class MembersResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberReading members;

    @Inject
    private PartnerLinks links;

    @Inject
    private Caller caller;

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "Members in the order of enrolment, or the one known by an identifier",
            description =
                    "With identifierType and identifier: a page of the one member, or an empty one. from and until choose"
                            + " by when they joined. Tills and partners must name an identifier: they look up whom they have before"
                            + " them, and list nobody. A till is told id, status and when the member joined, a partner what"
                            + " its registration names.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = MemberPage.class)))
    public MemberPage list(
            @PathParam("programme") String programme,
            @Parameter(example = "card") @QueryParam("identifierType") String type,
            @Parameter(example = "1001") @QueryParam("identifier") String value,
            @QueryParam("status") MemberStatus status,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @QueryParam("total") boolean total,
            @Context UriInfo request) {
        Programme in = programmes.find(programme);
        if (type != null || value != null) {
            Identifier identifier = Lookup.of(type, value);
            return new MemberPage(
                    members.knownBy(in, identifier).stream()
                            .filter(member -> links.knows(in, caller, member.id()))
                            .map(member -> MemberView.of(member, caller, Optional.of(identifier)))
                            .toList(),
                    null,
                    null);
        }
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.AUDITOR)) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .detail("Members are looked up by an identifier: name identifierType and identifier");
        }
        Page page = Page.of(cursor, limit);
        MemberRows.Wanted wanted = new MemberRows.Wanted(Optional.ofNullable(status), TimeRange.of(from, until));
        MemberReading.Found found = members.list(in, wanted, page);
        return new MemberPage(
                found.members(), NextLink.of(request, found.next()), total ? members.count(in, wanted) : null);
    }
}
