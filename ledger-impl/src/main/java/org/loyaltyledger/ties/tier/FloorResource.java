package org.loyaltyledger.ties.tier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.tier.FloorReceipt;
import org.loyaltyledger.api.tier.FloorRemoval;
import org.loyaltyledger.api.tier.NewTierFloor;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.ties.tier.rule.Floor;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Floors by hand over HTTP. */
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Tiers")
public class FloorResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberDirectory members;

    @Inject
    private TermsBook book;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @Path("/{member}/tier/floor")
    @Operation(
            operationId = "setTierFloor",
            summary = "A member does not fall below this level",
            description = "From now on, and lifts it at once if it stands lower. A floor that was set before ends.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewTierFloor.class)))
    @APIResponse(
            responseCode = "200",
            description = "The level that is held now",
            content = @Content(schema = @Schema(implementation = FloorReceipt.class)))
    public Response set(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewTierFloor body) {
        Programme in = programmes.find(programme);
        Instant now = clock.instant();
        TermsVersion version = book.termsAt(in, now);
        Floor floor = new Floor(
                body.tier(),
                Lot.stored(now),
                Optional.ofNullable(body.until()).orElse(Lot.NEVER),
                body.reason(),
                caller.id());
        return book(in, member, key, "/tier/floor", body, version, Optional.of(floor), body.reason());
    }

    @POST
    @Path("/{member}/tier/floor/removal")
    @Operation(operationId = "removeTierFloor", summary = "Takes a member's floor away")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FloorRemoval.class)))
    @APIResponse(
            responseCode = "200",
            description = "The level that is held now",
            content = @Content(schema = @Schema(implementation = FloorReceipt.class)))
    @APIResponse(responseCode = "409", description = "There is none")
    public Response remove(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key,
            FloorRemoval body) {
        Programme in = programmes.find(programme);
        TermsVersion version = book.termsAt(in, clock.instant());
        return book(in, member, key, "/tier/floor/removal", body, version, Optional.empty(), body.reason());
    }

    private Response book(
            Programme in,
            UUID member,
            String key,
            String what,
            Object body,
            TermsVersion version,
            Optional<Floor> floor,
            String reason) {
        MemberRef ref = MemberRef.of(members.find(in, member).member());
        SetFloor command =
                new SetFloor(Party.of(in, ref, ""), version, floor, Lot.stored(clock.instant()), caller.id(), reason);
        return intake.book(in.id(), members.partitionOf(in, ref), key, "POST /members/" + member + what, body, command);
    }
}
