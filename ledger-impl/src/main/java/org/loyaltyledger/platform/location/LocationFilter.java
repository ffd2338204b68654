package org.loyaltyledger.platform.location;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.request.LocationTemplate;

/** Adds {@code Location} to answers that say that something was made, or is being made. */
@Provider
public class LocationFilter implements ContainerResponseFilter {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        boolean made = response.getStatus() == Status.CREATED.getStatusCode()
                || response.getStatus() == Status.ACCEPTED.getStatusCode();
        if (made && resource.getResourceMethod() != null) {
            LocationTemplate template = resource.getResourceMethod().getAnnotation(LocationTemplate.class);
            if (template != null && response.getEntity() != null) {
                byte[] body =
                        response.getEntity() instanceof byte[] written ? written : Json.write(response.getEntity());
                location(template.value(), request.getUriInfo().getPathParameters(), body)
                        .ifPresent(location -> response.getHeaders().putSingle(HttpHeaders.LOCATION, location));
            }
        }
    }

    /** Empty if something is named that neither the path nor the body has. */
    static Optional<String> location(String template, MultivaluedMap<String, String> path, byte[] body)
            throws IOException {
        Map<String, String> values = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (MatchResult variable : VARIABLE.matcher(template).results().toList()) {
            String name = variable.group(1);
            if (path.containsKey(name)) {
                values.put(name, path.getFirst(name));
            } else {
                missing.add(name);
            }
        }
        fields(body, missing, values);
        return missing.isEmpty()
                ? Optional.of(VARIABLE.matcher(template)
                        .replaceAll(variable -> Matcher.quoteReplacement(encoded(values.get(variable.group(1))))))
                : Optional.empty();
    }

    /** In a path as well as in a query. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Reads no further than the last field that is wanted: answers of sales are long. */
    private static void fields(byte[] body, Set<String> missing, Map<String, String> values) throws IOException {
        try (JsonParser json = Json.mapper().createParser(body)) {
            json.nextToken();
            while (!missing.isEmpty() && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue() && missing.remove(name)) {
                    values.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
    }
}
