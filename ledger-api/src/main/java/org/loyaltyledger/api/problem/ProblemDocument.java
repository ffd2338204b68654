package org.loyaltyledger.api.problem;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457). On the wire the figures stand beside the standard members.
 *
 * @param type URI of the problem's page, ending in the slug of a {@link ProblemType}
 * @param title the same for every problem of this type
 * @param status the HTTP status, as in the response
 * @param detail what happened this time, for people
 * @param instance {@code urn:request:} and the request id, which also stands in the service's log
 * @param violations what is wrong with the request, with places; empty if it is not the request's form
 * @param figures what explains a refusal, such as {@code wanted} and {@code spendable}
 */
@JsonbTypeAdapter(ProblemDocumentJson.class)
public record ProblemDocument(
        @NotNull String type,
        @NotNull String title,
        int status,
        String detail,
        String instance,
        List<Violation> violations,
        Map<String, Object> figures) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The last part of the type, as in {@link ProblemType#slug()}. */
    public String slug() {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
