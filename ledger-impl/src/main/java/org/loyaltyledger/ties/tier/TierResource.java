package org.loyaltyledger.ties.tier;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.tier.TierHistory;
import org.loyaltyledger.api.tier.TierStanding;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;

/** A member's tier over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(
        name = "Tiers",
        description = "Levels reached by what members do, what is to be expected, and who carries the business.")
@NeedsField(MemberField.TIER)
public class TierResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberDirectory members;

    @Inject
    private TermsBook book;

    @Inject
    private TierReading tiers;

    @Inject
    private HistoryReading history;

    @Inject
    private Clock clock;

    @GET
    @Path("/{member}/tier")
    @Operation(
            operationId = "readTier",
            summary = "A member's level, what the next one asks for and what staying asks for",
            description = "at asks for the level of another instant, as it was granted or is foreseen. asOf counts only"
                    + " what was recorded by then.")
    @APIResponse(
            responseCode = "200",
            description = "Where the member stands",
            content = @Content(schema = @Schema(implementation = TierStanding.class)))
    public TierStanding read(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("at") Instant at,
            @QueryParam("asOf") Instant asOf) {
        Programme in = programmes.find(programme);
        Standing known = members.find(in, member);
        Instant now = clock.instant();
        if (asOf != null) {
            Instant when = at == null ? asOf : at;
            return tiers.known(known, terms(in, when), when, asOf);
        }
        return at == null ? tiers.now(known, terms(in, now), now) : tiers.at(known, terms(in, at), at);
    }

    @GET
    @Path("/{member}/tier/history")
    @Operation(
            operationId = "listTierChanges",
            summary = "Why a member's level changed, the last recorded first",
            description = "A later record of an earlier instant corrects what was told before it.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = TierHistory.class)))
    public TierHistory history(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Programme in = programmes.find(programme);
        Standing known = members.find(in, member);
        Page page = Page.of(cursor, limit);
        int before = page.after().map(Cursor::low).map(Math::toIntExact).orElse(Integer.MAX_VALUE);
        List<HistoryReading.Numbered> rows =
                history.before(known.member(), before, TimeRange.of(from, until), page.reach());
        Wire wire = new Wire(terms(in, clock.instant()).ties().tiers());
        return new TierHistory(
                page.fit(rows).stream().map(row -> wire.change(row.row())).toList(),
                NextLink.of(request, page.next(rows, row -> Cursor.of(0, row.nth()))));
    }

    private Terms terms(Programme in, Instant at) {
        return book.termsAt(in, at).terms();
    }
}
