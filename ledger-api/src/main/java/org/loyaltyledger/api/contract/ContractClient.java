package org.loyaltyledger.api.contract;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.loyaltyledger.api.value.InstantParameter;

/** Client of one member's contracts: offered by an operator, accepted and left by the member. */
@RegisterRestClient(configKey = "loyalty-ledger")
@RegisterProvider(InstantParameter.class)
@Path("/v1/programmes/{programme}/members/{member}/contracts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ContractClient {

    /** All contracts of the member, the first offered first. */
    @GET
    ContractPage contracts(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /** Offers one. */
    @POST
    Contract offer(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @HeaderParam("Idempotency-Key") String key,
            NewContract contract);

    /** One of them. */
    @GET
    @Path("/{contract}")
    Contract contract(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract);

    /** The member says yes to the document of this hash. */
    @POST
    @Path("/{contract}/acceptance")
    Contract accept(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            Acceptance acceptance);

    /** The operator takes an offer back. */
    @POST
    @Path("/{contract}/withdrawal")
    Contract withdraw(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            ContractStep step);

    /** The member cancels in cooling-off. */
    @POST
    @Path("/{contract}/cancellation")
    ContractExit cancel(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            ContractStep step);

    /** Renews it: the contract goes on after its end. */
    @POST
    @Path("/{contract}/renewal")
    Contract renew(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            ContractStep step);

    /** Takes the renewal back within its window: the contract just ends again. */
    @POST
    @Path("/{contract}/renewal/withdrawal")
    Contract withdrawRenewal(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            ContractStep step);

    /** Something that counts for the commitment was bought elsewhere. */
    @POST
    @Path("/{contract}/usage")
    Contract use(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            NewUsage usage);

    /** What was reported, and what of it was taken back. */
    @GET
    @Path("/{contract}/usage")
    ContractUsagePage usage(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract);

    /** A report was wrong: all of it or a part is taken back. */
    @POST
    @Path("/{contract}/usage/corrections")
    Contract correct(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            NewUsageCorrection correction);

    /** What leaving would cost; null: now. */
    @GET
    @Path("/{contract}/exit-quote")
    ExitQuote exitQuote(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @QueryParam("at") Instant at);

    /** Leaves, at exactly what is quoted. */
    @POST
    @Path("/{contract}/exit")
    ContractExit exit(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @HeaderParam("Idempotency-Key") String key,
            NewExit exit);

    /** Tells that a charge was paid. */
    @POST
    @Path("/{contract}/charges/{number}/payment")
    Contract pay(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @PathParam("contract") UUID contract,
            @PathParam("number") int number,
            @HeaderParam("Idempotency-Key") String key,
            NewPayment payment);
}
