package org.loyaltyledger.ties.club;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.club.Charge;
import org.loyaltyledger.api.club.ChargePage;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.club.Club;
import org.loyaltyledger.api.club.Rates;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.member.partner.PartnerLinks;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/** A programme's clubs over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/clubs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clubs")
public class ClubsResource {

    /** Of one report. */
    private static final int MOST_MONTHS = 120;

    private static final int USUAL_MONTHS = 12;

    @Inject
    private PartnerLinks links;

    @Inject
    private Caller caller;

    @Inject
    private Programmes programmes;

    @Inject
    private TermsBook terms;

    @Inject
    private ChargeReading charges;

    @Inject
    private RatesReading rates;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "listClubs", summary = "What can be joined today, and at which price")
    @APIResponse(
            responseCode = "200",
            description = "The clubs of the terms in force",
            content = @Content(schema = @Schema(implementation = org.loyaltyledger.api.club.Clubs.class)))
    public org.loyaltyledger.api.club.Clubs list(
            @PathParam("programme") String programme,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Instant now = clock.instant();
        TermsVersion version = terms.termsAt(programmes.find(programme), now);
        Slice<Club> clubs = Page.of(cursor, limit).slice(Catalogue.of(version, now));
        return new org.loyaltyledger.api.club.Clubs(
                clubs.items(), NextLink.of(request, clubs.next()), (long) version.number());
    }

    @GET
    @NeedsField(MemberField.MEMBERSHIPS)
    @Path("/charges")
    @RolesAllowed({Role.PARTNER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "listAllCharges",
            summary = "What is to be charged or paid out, or was, over all memberships",
            description =
                    "What is DUE is complete at any moment, whether or not the day boundary has booked it. from and"
                            + " until choose by the day on which it falls due. A partner is told of members who are linked"
                            + " to it.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ChargePage.class)))
    public ChargePage charges(
            @PathParam("programme") String programme,
            @QueryParam("status") ChargeStatus status,
            @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Programme in = programmes.find(programme);
        ChargeReading.Wanted wanted = new ChargeReading.Wanted(
                Optional.ofNullable(status).orElse(ChargeStatus.DUE),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
        ChargeReading.Found found = charges.read(in, wanted, Page.of(cursor, limit));
        Set<UUID> known = links.known(
                in, caller, found.charges().stream().map(Charge::member).collect(Collectors.toSet()));
        return new ChargePage(
                found.charges().stream()
                        .filter(charge -> known.contains(charge.member()))
                        .toList(),
                NextLink.of(request, found.next()));
    }

    @GET
    @Path("/{club}/rates")
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "readClubRates",
            summary = "Renewal rate and lapse rate of a club's plans by month",
            description = "A renewal falls due on the local day on which a paid period ends, and counts in that month,"
                    + " whenever it is decided; a trial that becomes a period is none. The renewal rate of a month is the"
                    + " renewals that were paid, through all that are decided: paid, lapsed or not wanted. The lapse rate"
                    + " is those that were not paid in time, through the same.")
    @APIResponse(
            responseCode = "200",
            description = "By month and plan; months without renewals are left out",
            content = @Content(schema = @Schema(implementation = Rates.class)))
    @APIResponse(responseCode = "404", description = "The terms in force have no such club")
    public Rates rates(
            @PathParam("programme") String programme,
            @PathParam("club") String club,
            @Parameter(description = "First month; eleven before the last if absent", example = "2026-01")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Last month; the present one if absent", example = "2026-12") @QueryParam("to")
                    String to) {
        Programme in = programmes.find(programme);
        Terms now = terms.termsAt(in, clock.instant()).terms();
        YearMonth last =
                month("?to", to).orElseGet(() -> YearMonth.from(clock.instant().atZone(now.zone())));
        YearMonth first = month("?from", from).orElseGet(() -> last.minusMonths(USUAL_MONTHS - 1));
        if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .violation("?to", "must be from the first month on, and at most " + MOST_MONTHS + " months later");
        }
        if (now.ties().clubs().club(club).isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND)
                    .detail("There is no such club")
                    .with("club", club);
        }
        return new Rates(club, rates.read(in, club, first, last));
    }

    private static Optional<YearMonth> month(String parameter, String text) {
        try {
            return Optional.ofNullable(text).map(YearMonth::parse);
        } catch (DateTimeException unreadable) {
            throw Problem.of(ProblemType.INVALID_REQUEST).violation(parameter, "must be a month such as 2026-03");
        }
    }
}
