package org.loyaltyledger.api.statement;

import jakarta.ws.rs.GET;
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

/** Client of the reading calls of one programme. Instants are RFC 3339 text; null leaves a parameter out. */
@RegisterProvider(InstantParameter.class)
@RegisterRestClient(configKey = "loyalty-ledger")
@Path("/v1/programmes/{programme}")
@Produces(MediaType.APPLICATION_JSON)
public interface StatementClient {

    /** The balance right now. */
    @GET
    @Path("/members/{member}/balance")
    Balance balance(@PathParam("programme") String programme, @PathParam("member") UUID member);

    /**
     * The balance at another instant.
     *
     * @param at the instant of the figures; null: {@code asOf}, or now
     * @param asOf count only what was recorded until then; null: everything
     */
    @GET
    @Path("/members/{member}/balance")
    Balance balance(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("at") Instant at,
            @QueryParam("asOf") Instant asOf);

    /**
     * The member's lots, oldest first.
     *
     * @param status only these; null: all
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     */
    @GET
    @Path("/members/{member}/lots")
    LotPage lots(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("status") LotStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);

    /**
     * The member's transactions, newest first.
     *
     * @param kind only this kind; null: all
     * @param from only what occurred at or after this instant; null: all
     * @param until only what occurred before this instant; null: all
     * @param cursor where the page before ended; null: the first page
     * @param limit 1 to 200; null: 50
     */
    @GET
    @Path("/members/{member}/transactions")
    TransactionPage transactions(
            @PathParam("programme") String programme,
            @PathParam("member") UUID member,
            @QueryParam("kind") String kind,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit);

    /** One transaction with its entries, allocations and explanation. */
    @GET
    @Path("/transactions/{transaction}")
    Transaction transaction(@PathParam("programme") String programme, @PathParam("transaction") UUID transaction);
}
