package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.util.Optional;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.vault.intake.Intake;

/** What a parameter means and which values it takes. */
final class ParameterSchemas {

    private final Schemas schemas;
    private final DescriptionTables tables;

    ParameterSchemas(Schemas schemas, DescriptionTables tables) {
        this.schemas = schemas;
        this.tables = tables;
    }

    /** @param parameter as the container describes it */
    void complete(ObjectNode parameter, String operationId, Operation operation) {
        String place = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        declared(operation, place, name).ifPresent(declared -> parameter.set("schema", schema(declared, place, name)));
        tables.parameter(operationId, place, name).ifPresent(text -> parameter.put("description", text));
        if (name.equals(Intake.KEY_HEADER)) {
            parameter.put("required", true);
        }
    }

    private static Optional<Parameter> declared(Operation operation, String place, String name) {
        return switch (place) {
            case "path" -> operation.parameter(PathParam.class, PathParam::value, name);
            case "query" -> operation.parameter(QueryParam.class, QueryParam::value, name);
            case "header" -> operation.parameter(HeaderParam.class, HeaderParam::value, name);
            default -> Optional.empty();
        };
    }

    private ObjectNode schema(Parameter declared, String place, String name) {
        ObjectNode schema = schemas.of(declared.getParameterizedType());
        if (name.equals("limit")) { // text in Java, so that a bad one is refused in words of ours
            return schema.put("type", "integer")
                    .put("minimum", 1)
                    .put("maximum", Page.MOST)
                    .put("default", Page.DEFAULT_LIMIT);
        }
        if (name.equals(Intake.KEY_HEADER)) {
            return schema.put("pattern", "^" + Intake.KEY.pattern() + "$");
        }
        return declared.getType() == boolean.class ? schema.put("default", false) : schema;
    }
}
