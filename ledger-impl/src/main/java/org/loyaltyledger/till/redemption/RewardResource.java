package org.loyaltyledger.till.redemption;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.redemption.Rewards;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.TermsVersion;

/** What is to be had for points, over HTTP: only what can be taken now is listed. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/rewards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Redemptions")
public class RewardResource {

    @Inject
    private Programmes programmes;

    @Inject
    private TermsBook terms;

    @Inject
    private StockReading stock;

    @Inject
    private Clock clock;

    @GET
    @Operation(operationId = "listRewards", summary = "What is to be had for points now")
    @APIResponse(
            responseCode = "200",
            description = "The rewards of the terms in force that are valid now",
            content = @Content(schema = @Schema(implementation = Rewards.class)))
    public Rewards list(
            @PathParam("programme") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Programme programme = programmes.find(code);
        Instant now = clock.instant();
        TermsVersion version = terms.termsAt(programme, now);
        List<Reward> valid = version.terms().redemption().rewards().stream()
                .filter(reward -> reward.valid().holdsAt(now, version.terms().zone()))
                .toList();
        Map<String, Long> given = stock.given(programme.id(), valid);
        var rewards =
                Page.of(cursor, limit).slice(valid).map(reward -> told(reward, given.getOrDefault(reward.id(), 0L)));
        return new Rewards(rewards.items(), NextLink.of(request, rewards.next()), (long) version.number());
    }

    private static org.loyaltyledger.api.redemption.Reward told(Reward reward, long given) {
        return new org.loyaltyledger.api.redemption.Reward(
                reward.id(),
                reward.name(),
                reward.points(),
                reward.items(),
                reward.stock().orElse(null),
                reward.stock().map(all -> Math.max(0, all - given)).orElse(null));
    }
}
