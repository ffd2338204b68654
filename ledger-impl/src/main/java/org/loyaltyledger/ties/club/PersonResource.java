package org.loyaltyledger.ties.club;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.club.Draw;
import org.loyaltyledger.api.club.Family;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** The family that a member is a person of, over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/family")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clubs")
public class PersonResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Families families;

    @Inject
    private Postman postman;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "readOwnFamily", summary = "The family that a member is a person of")
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = Family.class)))
    @APIResponse(responseCode = "404", description = "The member is a person of no family")
    public Response read(@PathParam("programme") String programme, @PathParam("member") UUID member) {
        Programme in = programmes.find(programme);
        Families.Seen family = families.seenBy(in, member);
        postman.run(in);
        return intake.preview(
                families.partition(in, family.holder()), families.change(in, family, ChangeFamily.TELL, caller));
    }

    @POST
    @Path("/draws")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "drawOnFamily",
            summary = "Takes points out of the pool to spend them",
            description =
                    "They are the person's own then, and are spent at any till. Only where the plan lets ALL spend;"
                            + " the holder spends the pool without drawing on it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draw.class)))
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = Family.class)))
    @APIResponse(responseCode = "422", description = "Fewer points, or only the holder spends")
    public Response draw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key,
            Draw body) {
        return book(programme, member, key, "/draws", body, ChangeFamily.draw(body.points()));
    }

    @POST
    @Path("/departure")
    @RolesAllowed({Role.TILL_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
    @Operation(operationId = "leaveFamily", summary = "Leaves the family, with what the plan lets it take along")
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = Family.class)))
    @APIResponse(responseCode = "404", description = "The member is a person of no family")
    public Response leave(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        return book(programme, member, key, "/departure", "", ChangeFamily.LEAVE);
    }

    private Response book(
            String programme, UUID member, String key, String what, Object body, ChangeFamily.What change) {
        Programme in = programmes.find(programme);
        Families.Seen family = families.seenBy(in, member);
        Response answer = intake.book(
                in.id(),
                families.partition(in, family.holder()),
                key,
                "POST /members/" + member + "/family" + what,
                body,
                families.change(in, family, change, caller));
        postman.run(in);
        return answer;
    }
}
