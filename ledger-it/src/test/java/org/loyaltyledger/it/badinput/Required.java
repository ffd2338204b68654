package org.loyaltyledger.it.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds in a body what its wire record says must be there. */
final class Required {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> pointers = new HashSet<>();

    private Required() {}

    static Set<String> in(String body, Class<?> record) {
        try {
            Required required = new Required();
            required.visit("", JSON.readTree(body), record);
            return required.pointers;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void visit(String pointer, JsonNode node, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            for (int i = 0; i < node.size(); i++) {
                visit(pointer + "/" + i, node.get(i), list.getActualTypeArguments()[0]);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
            for (RecordComponent component : record.getRecordComponents()) {
                component(pointer + "/" + component.getName(), node, component);
            }
        }
    }

    private void component(String pointer, JsonNode parent, RecordComponent component) {
        JsonNode node = parent.get(component.getName());
        if (node != null && !node.isNull()) {
            if (component.getAccessor().isAnnotationPresent(NotNull.class)) {
                pointers.add(pointer);
            }
            visit(pointer, node, component.getGenericType());
        }
    }
}
