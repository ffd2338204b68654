package org.loyaltyledger.member.ending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
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
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.Closure;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.Merge;
import org.loyaltyledger.api.member.MergeReceipt;
import org.loyaltyledger.api.member.StatusChange;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.programme.TermsBook;

/** How a member ends over HTTP: it leaves, or becomes part of another one. Both move its points. */
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Members")
public class EndingResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberDirectory directory;

    @Inject
    private TermsBook terms;

    @Inject
    private Clock clock;

    @Inject
    private Ties ties;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @Inject
    private Event<MembersMerged> merged;

    @POST
    @Path("/{member}/closure")
    @Operation(
            operationId = "closeMember",
            summary = "The member leaves",
            description =
                    "What remains of its points is forfeited, its identifiers become free. Open holds come first.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatusChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was left behind",
            content = @Content(schema = @Schema(implementation = Closure.class)))
    @APIResponse(responseCode = "409", description = "There are open holds")
    public Response close(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key,
            StatusChange change) {
        Programme in = programmes.find(programme);
        Close command = new Close(party(in, member), note(change.reason()), ties);
        String operation = "POST /members/" + member + "/closure";
        return intake.book(in.id(), partition(in, member), key, operation, change, command);
    }

    @POST
    @Path("/{member}/merges")
    @Operation(
            operationId = "mergeMembers",
            summary = "Another enrolment of the same person becomes part of this member",
            description =
                    "With its identifiers, its lots, each on its own terms, and everything else as if the two had been one"
                            + " member from the beginning. What was given twice before stays. Its open holds go on"
                            + " under their ids.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Merge.class)))
    @APIResponse(
            responseCode = "200",
            description = "What came along",
            content = @Content(schema = @Schema(implementation = MergeReceipt.class)))
    @APIResponse(responseCode = "409", description = "The two are one already")
    public Response merge(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Merge merge) {
        Programme in = programmes.find(programme);
        int other = directory.partitionOf(in, MemberRef.of(merge.from()));
        MergeInto command = new MergeInto(
                party(in, member),
                party(in, merge.from()),
                note(merge.reason()),
                terms.known(in, clock.instant()),
                ties);
        String operation = "POST /members/" + member + "/merges";
        Response booked = intake.book(
                in.id(), new TreeSet<>(List.of(partition(in, member), other)), key, operation, merge, command);
        if (booked.getStatus() == Response.Status.OK.getStatusCode()) {
            merged.fire(new MembersMerged(in));
        }
        return booked;
    }

    /** Whoever is not here at all is not found before anything is handed in. */
    private int partition(Programme programme, UUID member) {
        directory.find(programme, member);
        return directory.partitionOf(programme, MemberRef.of(member));
    }

    private Note note(String reason) {
        return new Note(caller.id(), reason, "", 0);
    }

    private static Party party(Programme programme, UUID member) {
        return new Party(programme.id(), MemberRef.of(member));
    }
}
