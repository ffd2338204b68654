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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** What a name stands for does not change: a browser never asks for it again. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Kept, but asked for each time: a new release is seen at once. */
    private static final String CHECKED = "no-cache";

    private static final Pattern VERSIONED = Pattern.compile("(" + PageRelease.VERSION + ")/(.+)");

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
        return answer(PageRelease.current().index(), CHECKED);
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
        String name = uri.getPathParameters().getFirst("file");
        Matcher versioned = VERSIONED.matcher(name);
        if (!versioned.matches()) {
            return answer(known(name), CHECKED);
        }
        boolean current = versioned.group(1).equals(PageRelease.current().version());
        return answer(known(versioned.group(2)), current ? FOR_EVER : CHECKED);
    }

    private static PageFile known(String name) {
        return FILES.computeIfAbsent(name, one -> PageFile.of(one)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path")));
    }

    private Response answer(PageFile file, String caching) {
        boolean zip = takesGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
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
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    private static boolean takesGzip(String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("gzip") || one.matches("gzip;\\s*q=(1|0\\.\\d*[1-9]).*"));
    }
}
