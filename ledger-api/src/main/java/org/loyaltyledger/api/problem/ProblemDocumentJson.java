package org.loyaltyledger.api.problem;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one shape of a problem document: standard members first, then the figures beside them. */
public final class ProblemDocumentJson implements JsonbAdapter<ProblemDocument, Map<String, Object>> {

    @Override
    public Map<String, Object> adaptToJson(ProblemDocument document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", document.type());
        json.put("title", document.title());
        json.put("status", document.status());
        if (document.detail() != null) {
            json.put("detail", document.detail());
        }
        if (document.instance() != null) {
            json.put("instance", document.instance());
        }
        if (!document.violations().isEmpty()) {
            json.put(
                    "violations",
                    document.violations().stream()
                            .map(ProblemDocumentJson::members)
                            .toList());
        }
        document.figures().forEach(json::putIfAbsent);
        return json;
    }

    @Override
    public ProblemDocument adaptFromJson(Map<String, Object> json) {
        Map<String, Object> rest = new LinkedHashMap<>(json);
        return new ProblemDocument(
                text(rest.remove("type")).orElse("about:blank"),
                text(rest.remove("title")).orElse(null),
                rest.remove("status") instanceof Number status ? status.intValue() : 0,
                text(rest.remove("detail")).orElse(null),
                text(rest.remove("instance")).orElse(null),
                rest.remove("violations") instanceof List<?> list ? violations(list) : List.of(),
                rest);
    }

    private static Map<String, Object> members(Violation violation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pointer", violation.pointer());
        json.put("message", violation.message());
        return json;
    }

    private static List<Violation> violations(List<?> list) {
        return list.stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(item -> new Violation(
                        text(item.get("pointer")).orElse(""),
                        text(item.get("message")).orElse("")))
                .toList();
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
