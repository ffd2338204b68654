package org.loyaltyledger.platform.guide;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.AnyQuery;

/** Swagger UI over {@code /openapi}, from the WebJar inside the service. */
@Path("/api")
@RequestScoped
@PermitAll
@AnyQuery // files of a browser
public class SwaggerUi {

    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css",
            "index.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "swagger-ui-standalone-preset.js", "text/javascript",
            "favicon-16x16.png", "image/png",
            "favicon-32x32.png", "image/png");

    private static final String START = """
            window.ui = SwaggerUIBundle({
              url: "/openapi", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null,
              presets: [SwaggerUIBundle.presets.apis], persistAuthorization: false
            });
            """;

    private static final String INDEX = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Loyalty Ledger</title>
            <link rel="stylesheet" href="/api/swagger-ui.css"><link rel="stylesheet" href="/api/index.css">
            <link rel="icon" type="image/png" href="/api/favicon-32x32.png"></head>
            <body><div id="swagger-ui"></div>
            <script src="/api/swagger-ui-bundle.js"></script><script src="/api/start.js"></script></body></html>
            """;

    @Inject
    @ConfigProperty(name = "ledger.swagger-ui.version")
    private String version;

    @Context
    private UriInfo uri;

    @GET
    @Operation(hidden = true)
    public Response index() {
        return Response.ok(INDEX, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:")
                .build();
    }

    @GET
    @Path("/{file}")
    @Operation(hidden = true)
    public Response file() {
        // A declared parameter of a hidden operation makes the server complain when it describes the others.
        String name = uri.getPathParameters().getFirst("file");
        if (name.equals("start.js")) {
            return Response.ok(START, "text/javascript").build();
        }
        String type = Optional.ofNullable(FILES.get(name)).orElseThrow(SwaggerUi::nothing);
        InputStream file =
                SwaggerUi.class.getResourceAsStream("/META-INF/resources/webjars/swagger-ui/" + version + "/" + name);
        return Response.ok(Optional.ofNullable(file).orElseThrow(SwaggerUi::nothing), type)
                .header("Cache-Control", "max-age=86400")
                .build();
    }

    private static Problem nothing() {
        return Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path");
    }
}
