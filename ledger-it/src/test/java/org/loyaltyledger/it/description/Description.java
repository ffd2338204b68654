package org.loyaltyledger.it.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Service;

/** What the service says of itself at {@code /openapi}. */
public final class Description {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
    }

    public static Description read() {
        Caller stranger = Service.shared().stranger();
        return new Description(stranger.send(stranger.request("/openapi")
                        .header("Accept", "application/json")
                        .GET())
                .expect(200)
                .json());
    }

    public JsonNode document() {
        return document;
    }

    /** Every operation, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    /**
     * One method of one path.
     *
     * @param path with its variables in braces
     * @param details the operation object of the document
     */
    public record Operation(String method, String path, JsonNode details) {

        /** {@code POST /v1/programmes/{programme}/sales}. */
        public String name() {
            return method + " " + path;
        }

        /** Whether it reads a body. */
        public boolean hasBody() {
            return details.has("requestBody");
        }

        /** Whether that body is JSON. */
        public boolean readsJson() {
            return details.at("/requestBody/content").has("application/json");
        }

        /** The first media type it reads. */
        public String mediaType() {
            return details.at("/requestBody/content").fieldNames().next();
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
