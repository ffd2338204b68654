package org.loyaltyledger.ground.json;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Bean Validation's property paths as RFC 6901 JSON pointers: {@code lines[0].sku} is {@code /lines/0/sku}. */
public final class Pointers {

    private Pointers() {}

    public static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
