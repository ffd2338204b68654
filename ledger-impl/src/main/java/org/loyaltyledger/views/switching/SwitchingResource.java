package org.loyaltyledger.views.switching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.switching.SwitchingCost;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.request.ReadersLanguage;
import org.loyaltyledger.vault.programme.Programmes;

/** A member's switching-cost statement over HTTP. */
@ReadersLanguage
@Path("/v1/programmes/{programme}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MEMBER_NAME, Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Switching cost", description = "What leaving would cost a member, itemised and honest.")
public class SwitchingResource {

    @Inject
    private Programmes programmes;

    @Inject
    private SwitchingReading reading;

    @GET
    @Path("/{member}/switching-cost")
    @Operation(
            operationId = "readSwitchingCost",
            summary = "What the member would lose by leaving, now or at a time to come",
            description =
                    "Economic, procedural and relational, after the typology of Burnham, Frels and Mahajan (2003),"
                            + " item by item with the formula and the figures that went into it; what falls away by itself"
                            + " and when; what can be taken along.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = @Content(schema = @Schema(implementation = SwitchingCost.class)))
    public SwitchingCost read(
            @PathParam("programme") String programme, @PathParam("member") UUID member, @QueryParam("at") Instant at) {
        return reading.of(programmes.find(programme), member, Optional.ofNullable(at));
    }
}
