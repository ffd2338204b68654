package org.loyaltyledger.ties.club;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.club.Family;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** The family of a membership over HTTP, as its holder has it. */
@Path("/v1/programmes/{programme}/members/{member}/memberships")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clubs")
public class FamilyResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Families families;

    /** Nobody has to know that points may be on their way. */
    @Inject
    private Postman postman;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @GET
    @Path("/{membership}/family")
    @RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(
            operationId = "readFamily",
            summary = "Who belongs to a membership, what each brought, and what there is to spend",
            description =
                    "The pool is the holder's account: what the sales of the persons earn goes there at once, or as"
                            + " soon as it can be spent. What a person had before, is given, or gets otherwise stays its"
                            + " own.")
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = Family.class)))
    @APIResponse(responseCode = "404", description = "This member has no such membership")
    public Response read(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership) {
        Programme in = programmes.find(programme);
        postman.run(in);
        return intake.preview(
                families.partition(in, member),
                families.change(in, seen(member, membership, Optional.empty()), ChangeFamily.TELL, caller));
    }

    @POST
    @Path("/{membership}/family/{person}/removal")
    @RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "removeFromFamily",
            summary = "Lets a person go, with what the plan lets it take along",
            description = "NOTHING, its OWN_CONTRIBUTION less what it drew, or an EQUAL_SHARE of the pool rounded down;"
                    + " as far as the pool has it.")
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = Family.class)))
    @APIResponse(responseCode = "404", description = "There is no such person in the family")
    public Response remove(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("membership") UUID membership,
            @PathParam("person") UUID person,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        Programme in = programmes.find(programme);
        String operation = "POST /members/" + member + "/memberships/" + membership + "/family/" + person + "/removal";
        Response answer = intake.book(
                in.id(),
                families.partition(in, member),
                key,
                operation,
                "",
                families.change(in, seen(member, membership, Optional.of(person)), ChangeFamily.LEAVE, caller));
        postman.run(in);
        return answer;
    }

    private static Families.Seen seen(UUID holder, UUID membership, Optional<UUID> person) {
        return new Families.Seen(holder, membership, person);
    }
}
