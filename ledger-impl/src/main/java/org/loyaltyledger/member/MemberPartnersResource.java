package org.loyaltyledger.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.partner.LinkOrigin;
import org.loyaltyledger.api.partner.PartnerLink;
import org.loyaltyledger.api.partner.PartnerLinkPage;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.partner.PartnerLinks;
import org.loyaltyledger.member.partner.Partners;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** The partners that know a member, over HTTP: the member says who may, or an operator does. */
@Path("/v1/programmes/{programme}/members/{member}/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Partners")
public class MemberPartnersResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberDirectory directory;

    @Inject
    private Partners partners;

    @Inject
    private PartnerLinks links;

    @Inject
    private Event<IdentifierAdded> added;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listMemberPartners",
            summary = "The partners that know the member, and what they see of it")
    @APIResponse(
            responseCode = "200",
            description = "The links",
            content = @Content(schema = @Schema(implementation = PartnerLinkPage.class)))
    public PartnerLinkPage list(@PathParam("programme") String programme, @PathParam("member") UUID member) {
        Programme in = programmes.find(programme);
        directory.find(in, member);
        return new PartnerLinkPage(links.of(in, member), null);
    }

    @PUT
    @Path("/{partner}")
    @Operation(
            operationId = "linkPartner",
            summary = "Lets a partner know the member",
            description = "By the member itself it is its consent. Sales that the partner posted for the member's"
                    + " identifiers before, and that were parked, are booked now.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = PartnerLink.class)))
    @APIResponse(responseCode = "404", description = "No such partner")
    public PartnerLink link(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("partner") String partner) {
        Programme in = programmes.find(programme);
        directory.find(in, member);
        partners.mustExist(in, partner);
        LinkOrigin origin = caller.isOnlyMember() ? LinkOrigin.CONSENT : LinkOrigin.OPERATOR;
        links.link(in, member, partner, origin, clock.instant());
        directory.handles(in, member).forEach(handle -> added.fire(new IdentifierAdded(in.id(), handle.identifier())));
        return links.of(in, member).stream()
                .filter(link -> link.partner().equals(partner))
                .findFirst()
                .orElseThrow(() -> noLink(partner));
    }

    @DELETE
    @Path("/{partner}")
    @Operation(
            operationId = "unlinkPartner",
            summary = "The partner knows the member no more",
            description =
                    "What it was told stays with it. A link that comes from an identifier of the partner's own ends"
                            + " with that identifier.")
    @APIResponse(
            responseCode = "200",
            description = "The links that are left",
            content = @Content(schema = @Schema(implementation = PartnerLinkPage.class)))
    @APIResponse(responseCode = "404", description = "No such link")
    public PartnerLinkPage unlink(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("partner") String partner) {
        Programme in = programmes.find(programme);
        directory.find(in, member);
        if (links.of(in, member).stream().noneMatch(link -> link.partner().equals(partner))) {
            throw noLink(partner);
        }
        links.unlink(in, member, partner);
        return new PartnerLinkPage(links.of(in, member), null);
    }

    private static Problem noLink(String partner) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("The member is not linked to such a partner")
                .with("partner", partner);
    }
}
