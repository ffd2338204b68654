package org.loyaltyledger.member.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.partner.NewPartner;
import org.loyaltyledger.api.partner.Partner;
import org.loyaltyledger.api.partner.PartnerPage;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.PartnerScope;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.programme.Programmes;

/** Registrations of partners over HTTP. */
@Path("/v1/programmes/{programme}/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Partners", description = "What each partner may do and see, and the members it knows.")
public class PartnersResource {

    private static final int MOST = 1_000;

    @Inject
    private Programmes programmes;

    @Inject
    private Partners partners;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LocationTemplate("/v1/programmes/{programme}/partners/{id}")
    @Operation(
            operationId = "registerPartner",
            summary = "Registers a partner",
            description = "Its token names it by the claim partner. It acts for its own stores, sees members who are"
                    + " linked to it, and of them what its registration names; nobody else exists for it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPartner.class)))
    @APIResponse(
            responseCode = "201",
            description = "The partner",
            content = @Content(schema = @Schema(implementation = Partner.class)))
    @APIResponse(responseCode = "409", description = "A partner of this id is registered already")
    public Response register(@PathParam("programme") String programme, NewPartner body) {
        Partner partner = partners.register(programmes.find(programme), body.name(), scope(body), clock.instant())
                .document();
        return Response.status(Response.Status.CREATED).entity(partner).build();
    }

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "listPartners", summary = "The partners of the programme, in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "All of them, up to 1,000",
            content = @Content(schema = @Schema(implementation = PartnerPage.class)))
    public PartnerPage list(@PathParam("programme") String programme) {
        return new PartnerPage(
                partners.after(programmes.find(programme), "", MOST).stream()
                        .map(RegisteredPartner::document)
                        .toList(),
                null);
    }

    @GET
    @Path("/{partner}")
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "readPartner", summary = "One partner")
    @APIResponse(
            responseCode = "200",
            description = "The partner",
            content = @Content(schema = @Schema(implementation = Partner.class)))
    @APIResponse(responseCode = "404", description = "No such partner")
    public Partner read(@PathParam("programme") String programme, @PathParam("partner") String partner) {
        return partners.known(programmes.find(programme), partner).document();
    }

    @PUT
    @Path("/{partner}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replacePartner",
            summary = "Replaces what a partner may do and see",
            description = "It counts from the next request on. What is absent it may not do any more.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPartner.class)))
    @APIResponse(
            responseCode = "200",
            description = "The partner",
            content = @Content(schema = @Schema(implementation = Partner.class)))
    @APIResponse(responseCode = "404", description = "No such partner")
    public Partner replace(
            @PathParam("programme") String programme, @PathParam("partner") String partner, NewPartner body) {
        partners.known(programmes.find(programme), partner);
        if (!body.id().equals(partner)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).violation("/id", "is not the partner of the path");
        }
        return partners.replace(programmes.find(programme), body.name(), scope(body), clock.instant())
                .document();
    }

    private static PartnerScope scope(NewPartner body) {
        return new PartnerScope(
                body.id(), some(body.stores()), some(body.brands()), some(body.fields()), some(body.identifierTypes()));
    }

    private static <T> Set<T> some(Collection<T> given) {
        return Set.copyOf(Objects.requireNonNullElse(given, Set.of()));
    }
}
