package org.loyaltyledger.member.day;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.day.DayRun;
import org.loyaltyledger.api.day.DayRuns;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.Slice;
import org.loyaltyledger.ground.request.LocationTemplate;
import org.loyaltyledger.vault.programme.Opened;
import org.loyaltyledger.vault.programme.Programmes;

/** The day boundary over HTTP. It runs by itself; this is for looking, and for those who will not wait. */
@Path("/v1/programmes/{programme}/days")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Days", description = "What falls due at the programme's midnight.")
public class DayResource {

    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    @Inject
    private Programmes programmes;

    @Inject
    private DayRows rows;

    @Inject
    private Desk desk;

    @Resource
    private ManagedExecutorService executor;

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
    @Operation(operationId = "listDays", summary = "Days of the programme, the latest first, and how far each has come")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DayRuns.class)))
    public DayRuns list(
            @PathParam("programme") String programme,
            @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Page page = Page.of(cursor, limit);
        LocalDate before = page.after()
                .map(last -> LocalDate.ofEpochDay(last.position()))
                .or(() -> Optional.ofNullable(until))
                .orElse(LAST);
        return runs(programmes.find(programme).id(), Optional.ofNullable(from).orElse(FIRST), before, page, request);
    }

    @POST
    @RolesAllowed(Role.OPERATOR_NAME)
    @LocationTemplate("/v1/programmes/{programme}/days")
    @Operation(
            operationId = "runDays",
            summary = "Does whatever day is due",
            description = "In the background; days that nobody ran are caught up one by one. Safe at any time: a day is"
                    + " done once, and where one is under way already nothing else begins.")
    @APIResponse(
            responseCode = "202",
            description = "How far it has come",
            content = @Content(schema = @Schema(implementation = DayRuns.class)))
    public Response run(@PathParam("programme") String programme, @Context UriInfo request) {
        Opened opened = programmes.opened(programme);
        desk.begin(opened, executor);
        Page latest = Page.of(null, null);
        return Response.accepted(runs(opened.programme().id(), FIRST, LAST, latest, request))
                .build();
    }

    private DayRuns runs(long programme, LocalDate from, LocalDate before, Page page, UriInfo request) {
        // Asked first: whoever is told that nothing runs any more must see all that ran.
        boolean running = desk.isRunning(programme);
        Slice<Progress> days = page.slice(
                rows.latest(programme, from, before, page.reach()),
                day -> Cursor.of(0, day.date().toEpochDay()));
        return new DayRuns(
                days.items().stream().map(DayResource::day).toList(), NextLink.of(request, days.next()), running);
    }

    private static DayRun day(Progress progress) {
        return new DayRun(
                progress.date(),
                progress.endedAt().isPresent() ? null : progress.step(),
                progress.done(),
                progress.startedAt(),
                progress.endedAt().orElse(null));
    }
}
