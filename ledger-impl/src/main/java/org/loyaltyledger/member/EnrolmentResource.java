package org.loyaltyledger.member;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** Enrolment over HTTP. */
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Members")
public class EnrolmentResource {

    static final String OPERATION = "POST /members";

    @Inject
    private Programmes programmes;

    @Inject
    private Enrolling enrolling;

    @Inject
    private Intake intake;

    @Inject
    private Event<IdentifierAdded> added;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @POST
    @LocationTemplate("/v1/programmes/{programme}/members/{id}")
    @Operation(
            operationId = "enrolMember",
            summary = "Enrols a member",
            description = "The same key answers the same member again. An identifier that belongs to somebody is"
                    + " refused; who it is can be asked for by those who may.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewMember.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new member",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "409", description = "An identifier belongs to another member")
    public Response enrol(
            @PathParam("programme") String programme, @HeaderParam(Intake.KEY_HEADER) String key, NewMember body) {
        Programme in = programmes.find(programme);
        Enrol command = enrolling.enrol(in, body, caller, clock.instant());
        Response answer = intake.book(in.id(), command.partition(), key, OPERATION, body, command);
        command.tell(answer.getStatus(), added::fire);
        return answer;
    }
}
