package org.loyaltyledger.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.IfMatch;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.Programmes;

/** What a member is known by, changed over HTTP. */
@Path("/v1/programmes/{programme}/members/{member}/identifiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TILL_NAME, Role.PARTNER_NAME, Role.OPERATOR_NAME})
@Tag(name = "Members")
public class IdentifiersResource {

    @Inject
    private Programmes programmes;

    @Inject
    private MemberChanges changes;

    @Inject
    private IdentifierNormalizer identifiers;

    @Inject
    private Event<IdentifierAdded> added;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addIdentifier",
            summary = "Adds an identifier",
            description = "One that the member already has changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Identifier.class)))
    @APIResponse(
            responseCode = "200",
            description = "The member with all its identifiers",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "409", description = "It belongs to another member")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response add(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Identifier identifier) {
        Programme in = programmes.find(programme);
        mustBeOwnType(identifier.type());
        Identifier normal = identifiers.normalize(in, identifier, "/value");
        Member changed = changes.addIdentifier(in, member, IfMatch.of(ifMatch), normal);
        added.fire(new IdentifierAdded(in.id(), normal));
        return MemberResource.tagged(MemberView.of(changed, caller, Optional.of(normal)));
    }

    private void mustBeOwnType(String type) {
        if (caller.partner()
                .filter(scope -> !scope.identifierTypes().contains(type))
                .isPresent()) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .detail("The identifiers of this type are not the partner's own")
                    .with("identifierType", type);
        }
    }

    @DELETE
    @RolesAllowed({Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "removeIdentifierByQuery",
            summary = "Removes an identifier named in the query",
            description =
                    "For values with a slash, a backslash or other characters that a path does not carry; otherwise"
                            + " the same as removeIdentifier.")
    @APIResponse(
            responseCode = "200",
            description = "The member with what is left",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "404", description = "The member is not known by it")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response removeByQuery(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @Parameter(required = true, example = "app") @QueryParam("type") String type,
            @Parameter(required = true, example = "shop/4711") @QueryParam("value") String value,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        if (type == null || value == null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A parameter is missing.")
                    .violation(type == null ? "?type" : "?value", "is needed");
        }
        return remove(programme, member, type, value, ifMatch);
    }

    @DELETE
    @Path("/{type}/{value}")
    @RolesAllowed({Role.PARTNER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "removeIdentifier",
            summary = "Removes an identifier",
            description = "It may be given to somebody else afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "The member with what is left",
            content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "404", description = "The member is not known by it")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Response remove(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("type") String type,
            @PathParam("value") String value,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        mustBeOwnType(type);
        return MemberResource.tagged(MemberView.of(
                changes.removeIdentifier(
                        programmes.find(programme), member, IfMatch.of(ifMatch), new Identifier(type, value)),
                caller,
                Optional.empty()));
    }
}
