package org.loyaltyledger.platform.page;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.AnyQuery;

/** The member's page and its files. They hold nothing of anybody, so they are open. */
@Path("/")
@RequestScoped
@PermitAll
@AnyQuery // what a provider sends back with its redirect
public class MemberPage {

    private static final Map<String, PageFile> FILES = new ConcurrentHashMap<>();

    @Inject
    private SignInSettings settings;

    @Context
    private Request request;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @GET
    @Operation(hidden = true)
    public Response index() {
        return answer("index.html", headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    @GET
    @Path("page/sign-in.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response signIn() {
        return Response.ok(settings.signIn())
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("page/{file: .+}")
    @Operation(hidden = true)
    public Response file() {
        // A declared parameter of a hidden operation makes the server complain when it describes the others.
        return answer(uri.getPathParameters().getFirst("file"), headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    private Response answer(String name, String encodings) {
        PageFile file = FILES.computeIfAbsent(name, one -> PageFile.of(one)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path")));
        boolean zip = takesGzip(encodings);
        EntityTag tag = new EntityTag(zip ? file.tag() + "-gz" : file.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(zip ? file.zipped() : file.plain(), file.type()).tag(tag);
        if (zip && unchanged == null) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return PageHeaders.on(answer, settings.connect())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "no-cache") // kept, but asked for each time: a new version is seen at once
                .build();
    }

    private static boolean takesGzip(String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("gzip") || one.matches("gzip;\\s*q=(1|0\\.\\d*[1-9]).*"));
    }
}
