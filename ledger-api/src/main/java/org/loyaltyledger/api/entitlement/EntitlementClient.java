package org.loyaltyledger.api.entitlement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.InstantParameter;

/** Entitlements, for a Java caller. */
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}/members/{member}/entitlements")
@Produces("application/json")
public interface EntitlementClient {

    /** @param at the instant in question; null: now */
    @GET
    HeldEntitlements held(
            @PathParam("programme") String programme, @PathParam("member") UUID member, @QueryParam("at") Instant at);
}
