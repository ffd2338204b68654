package org.loyaltyledger.vault.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.loyaltyledger.api.programme.NewStore;
import org.loyaltyledger.api.programme.Store;
import org.loyaltyledger.api.programme.StorePage;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.LocationTemplate;

/** The stores of a programme over HTTP. */
@Path("/v1/programmes/{programme}/stores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Programmes")
public class StoresResource {

    @Inject
    private Programmes programmes;

    @Inject
    private StoreRegistry stores;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LocationTemplate("/v1/programmes/{programme}/stores")
    @Operation(
            operationId = "registerStore",
            summary = "Registers a store, or opens a closed one again",
            description =
                    "A programme without registered stores accepts sales of every store. From the first one on, sales"
                            + " and redemptions name open stores only.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewStore.class)))
    @APIResponse(
            responseCode = "201",
            description = "The store",
            content = @Content(schema = @Schema(implementation = Store.class)))
    public Response register(@PathParam("programme") String programme, NewStore body) {
        return Response.status(Response.Status.CREATED)
                .entity(stores.register(programmes.find(programme), body.id(), body.name(), clock.instant()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "listStores", summary = "The stores of the programme, closed ones included")
    @APIResponse(
            responseCode = "200",
            description = "All of them, up to 10,000",
            content = @Content(schema = @Schema(implementation = StorePage.class)))
    public StorePage list(@PathParam("programme") String programme) {
        return new StorePage(stores.all(programmes.find(programme)), null);
    }

    @POST
    @Path("/{store}/closure")
    @Operation(
            operationId = "closeStore",
            summary = "A closed store books nothing new; its receipts can still come back")
    @APIResponse(
            responseCode = "200",
            description = "The store",
            content = @Content(schema = @Schema(implementation = Store.class)))
    @APIResponse(responseCode = "404", description = "No such store")
    public Store close(@PathParam("programme") String programme, @PathParam("store") String store) {
        return stores.close(programmes.find(programme), store, clock.instant());
    }
}
