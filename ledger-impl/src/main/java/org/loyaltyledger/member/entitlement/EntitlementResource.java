package org.loyaltyledger.member.entitlement;

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
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.entitlement.HeldEntitlement;
import org.loyaltyledger.api.entitlement.HeldEntitlements;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Benefit;

/** What a member holds, over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Entitlements", description = "What tiers, clubs, bundles, contracts and offers entitle a member to.")
@NeedsField(MemberField.ENTITLEMENTS)
public class EntitlementResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberDirectory members;

    @Inject
    private TermsBook terms;

    @Inject
    private EntitlementReading reading;

    @Inject
    private Clock clock;

    @GET
    @Path("/{member}/entitlements")
    @Operation(
            operationId = "listEntitlements",
            summary = "What a member holds, now or at another instant",
            description = "Each with its source and its worth. Judged by the terms in force at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = HeldEntitlements.class)))
    public HeldEntitlements held(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("at") Instant at,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Programme in = programmes.find(programme);
        UUID known = members.find(in, member).member();
        Instant when = Optional.ofNullable(at).orElseGet(clock::instant);
        Terms judging = terms.termsAt(in, when).terms();
        Entitlements held = Entitlements.at(reading.of(known), when, judging);
        var page = Page.of(cursor, limit).slice(held.held()).map(one -> told(one, judging.currency()));
        return new HeldEntitlements(
                page.items(),
                NextLink.of(request, page.next()),
                known,
                when,
                held.tier().orElse(null));
    }

    private static HeldEntitlement told(Entitlement one, Currency currency) {
        Grant grant = one.grant();
        Benefit benefit = one.benefit();
        return new HeldEntitlement(
                grant.source().name(),
                grant.code(),
                grant.reference().isEmpty() ? null : grant.reference(),
                benefit.id(),
                benefit.name(),
                benefit.effect().kind(),
                grant.from().equals(Instant.EPOCH) ? null : grant.from(),
                grant.until().equals(Lot.NEVER) ? null : grant.until(),
                benefit.valuePerYear().map(value -> Money.of(value, currency)).orElse(null),
                benefit.basis().isEmpty() ? null : benefit.basis());
    }
}
