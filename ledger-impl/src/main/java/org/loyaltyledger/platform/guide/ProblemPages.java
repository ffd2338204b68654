package org.loyaltyledger.platform.guide;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** The pages that the {@code type} of a problem document points to. */
@Path("/problems")
@RequestScoped
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Tag(name = "Guide", description = "What the service says of itself.")
public class ProblemPages {

    @GET
    @Operation(operationId = "listProblems", summary = "All kinds of problems")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String all() {
        return Page.titled(
                "Problems",
                Arrays.stream(ProblemType.values())
                        .map(type -> "<li><a href=\"/problems/" + type.slug() + "\">" + type.slug() + "</a> ("
                                + type.status() + "): " + Page.escaped(type.title()) + "</li>")
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "readProblem", summary = "What one kind of problem means")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String one(@PathParam("slug") String slug) {
        ProblemType type = ProblemType.ofSlug(slug)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is no such kind of problem"));
        return Page.titled(
                type.title(),
                "<p>" + Page.escaped(type.explanation()) + "</p>\n<p>" + retry(type) + "</p>\n<p>HTTP status "
                        + type.status() + ", type <code>"
                        + type.slug() + "</code>. <a href=\"/problems\">All problems</a></p>");
    }

    private static String retry(ProblemType type) {
        if (type.status() == 429 || type.status() >= 500) {
            return "The same call with the same Idempotency-Key may be sent again.";
        }
        return type.isKept()
                ? "Of a call that books, this answer stays under its Idempotency-Key: the same call answers it again."
                : "Of a call that books, this answer is not kept under its Idempotency-Key: set right what is in the way and"
                        + " send the same call with the same key again.";
    }
}
