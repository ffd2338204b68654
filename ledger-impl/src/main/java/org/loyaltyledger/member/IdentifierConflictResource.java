package org.loyaltyledger.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.IdentifierConflict;
import org.loyaltyledger.api.member.IdentifierConflictPage;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.NextLink;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.vault.programme.Programmes;
import org.loyaltyledger.vault.writer.Rows;

/** Identifiers that could not be brought into the form that the terms state, over HTTP. */
@Path("/v1/programmes/{programme}/identifier-conflicts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR_NAME, Role.AUDITOR_NAME})
@Tag(name = "Members")
public class IdentifierConflictResource {

    private static final String SELECT = "SELECT c.id, c.identifier, i.member_id, c.wanted, c.holder_id, c.reason,"
            + " c.found_at FROM identifier_conflict c JOIN member_identifier i"
            + " ON i.programme_id = c.programme_id AND i.identifier = c.identifier"
            + " WHERE c.programme_id = ? AND c.id > ? ORDER BY c.id LIMIT ?";

    @Inject
    private Programmes programmes;

    @Inject
    private DataSource dataSource;

    @GET
    @Operation(
            operationId = "listIdentifierConflicts",
            summary = "Identifiers that could not be brought into the form that the terms state",
            description = "They stay as they were stored and are found in no other form. Remove one, or merge the two"
                    + " members: within a minute it is gone from this list.")
    @APIResponse(
            responseCode = "200",
            description = "A page, in the order in which they were found",
            content = @Content(schema = @Schema(implementation = IdentifierConflictPage.class)))
    public IdentifierConflictPage list(
            @PathParam("programme") String programme,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Page page = Page.of(cursor, limit);
        List<Found> found = read(programmes.find(programme).id(), page);
        return new IdentifierConflictPage(
                page.fit(found).stream().map(Found::conflict).toList(),
                NextLink.of(request, page.next(found, last -> Cursor.of(0, last.id()))));
    }

    private record Found(long id, IdentifierConflict conflict) {}

    private List<Found> read(long programme, Page page) {
        return Database.read(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
                statement.setLong(1, programme);
                statement.setLong(2, page.after().map(Cursor::low).orElse(0L));
                statement.setInt(3, page.reach());
                List<Found> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Found(row.getLong("id"), conflict(row)));
                    }
                }
                return found;
            }
        });
    }

    private static IdentifierConflict conflict(ResultSet row) throws SQLException {
        Optional<Identifier> wanted =
                Optional.ofNullable(row.getString("wanted")).map(text -> new Handle(text).identifier());
        return new IdentifierConflict(
                Rows.uuid(row, "member_id"),
                new Handle(row.getString("identifier")).identifier(),
                wanted.orElse(null),
                row.getBytes("holder_id") == null ? null : Rows.uuid(row, "holder_id"),
                row.getString("reason"),
                Rows.instant(row, "found_at"));
    }
}
