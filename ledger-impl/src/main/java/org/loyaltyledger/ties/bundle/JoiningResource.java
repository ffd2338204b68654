package org.loyaltyledger.ties.bundle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.bundle.BundleEnd;
import org.loyaltyledger.api.bundle.BundleMove;
import org.loyaltyledger.api.bundle.MemberBundle;
import org.loyaltyledger.api.bundle.NewBundleEnd;
import org.loyaltyledger.api.bundle.NewBundleMove;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.NeedsField;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** Signing up for bundles, leaving them and passing them on, over HTTP. */
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.MEMBER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Bundles")
@NeedsField(MemberField.BUNDLES)
public class JoiningResource {

    @Inject
    private Programmes programmes;

    @Inject
    private Joining joining;

    @Inject
    private Intake intake;

    @Inject
    private Caller caller;

    @POST
    @Path("/{member}/bundles/{bundle}/join")
    @LocationTemplate("/v1/programmes/{programme}/members/{member}/bundles/{bundle}")
    @Operation(
            operationId = "joinBundle",
            summary = "Signs up for a bundle or an add-on whose terms ask for that",
            description = "Its parts, or the base of an add-on, must be held.")
    @APIResponse(
            responseCode = "201",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = MemberBundle.class)))
    @APIResponse(responseCode = "409", description = "Signed up already, or there by itself")
    @APIResponse(responseCode = "422", description = "A part is not held")
    public Response join(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle,
            @HeaderParam(Intake.KEY_HEADER) String key) {
        Programme in = programmes.find(programme);
        return book(in, key, operation(member, bundle, "join"), "", joining.join(in, member, bundle, caller));
    }

    @POST
    @Path("/{member}/bundles/{bundle}/leave")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "leaveBundle",
            summary = "Leaves a bundle or an add-on; its benefits end at once",
            description = "Refused while add-ons run beside it, unless withAddOns ends them with it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewBundleEnd.class)))
    @APIResponse(
            responseCode = "200",
            description = "What ended",
            content = @Content(schema = @Schema(implementation = BundleEnd.class)))
    @APIResponse(responseCode = "409", description = "Not signed up")
    @APIResponse(responseCode = "422", description = "Add-ons run beside it")
    public Response leave(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle,
            @HeaderParam(Intake.KEY_HEADER) String key,
            @QueryParam("withAddOns") boolean withAddOns,
            NewBundleEnd body) {
        Programme in = programmes.find(programme);
        Joining.Asked asked = joining.leave(in, member, bundle, body, withAddOns, caller);
        String operation = operation(member, bundle, "leave") + (withAddOns ? "?withAddOns" : "");
        return book(in, key, operation, body, asked);
    }

    @POST
    @Path("/{member}/bundles/{bundle}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(
            operationId = "moveBundle",
            summary = "Passes a bundle on to another member, whole",
            description = "What counts towards it, what is left of its benefits, and add-ons beside it go along. What"
                    + " comes back later is undone with whoever has it then.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewBundleMove.class)))
    @APIResponse(
            responseCode = "200",
            description = "What went over",
            content = @Content(schema = @Schema(implementation = BundleMove.class)))
    @APIResponse(responseCode = "409", description = "There is nothing to move, or the receiver has one of its own")
    @APIResponse(responseCode = "422", description = "The receiver lacks a part")
    public Response move(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("bundle") String bundle,
            @HeaderParam(Intake.KEY_HEADER) String key,
            NewBundleMove body) {
        Programme in = programmes.find(programme);
        return book(in, key, operation(member, bundle, "move"), body, joining.move(in, member, bundle, body, caller));
    }

    private Response book(Programme in, String key, String operation, Object body, Joining.Asked asked) {
        return intake.book(in.id(), asked.partitions(), key, operation, body, asked.command());
    }

    private static String operation(UUID member, String bundle, String what) {
        return "POST /members/" + member + "/bundles/" + bundle + "/" + what;
    }
}
