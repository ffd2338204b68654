package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.json.Json;

/**
 * What no signature says: the meaning of parameters, the refusals of each operation, and its examples. The tables are
 * resources beside each other in {@code /description}.
 */
final class DescriptionTables {

    private final Properties parameters = properties("parameters.properties");
    private final Properties problems = properties("problems.properties");

    /** @param place path, query or header */
    Optional<String> parameter(String operation, String place, String name) {
        return Stream.of(operation + "." + name, place + "." + name)
                .map(parameters::getProperty)
                .filter(text -> text != null)
                .findFirst();
    }

    /** What the operation refuses besides what every operation of its form does. */
    List<ProblemType> problems(String operation) {
        return Arrays.stream(problems.getProperty(operation, "").split(",\\s*"))
                .filter(slug -> !slug.isEmpty())
                .map(slug -> ProblemType.ofSlug(slug)
                        .orElseThrow(() -> new IllegalStateException("no problem type: " + slug)))
                .toList();
    }

    /**
     * Calls of the operation, from {@code examples/<operation>.json}, each with {@code call} (method and path), {@code
     * status}, and where there are bodies {@code body}, its {@code mediaType} if that is not JSON, and {@code response}.
     * Several calls have each a {@code name}. No elements if there is no such file.
     */
    JsonNode examples(String operation) {
        return json("examples/" + operation + ".json");
    }

    private static Properties properties(String name) {
        Properties table = new Properties();
        try (Reader text = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            table.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private static JsonNode json(String name) {
        try (InputStream file = open(name)) {
            return file == null ? MissingNode.getInstance() : Json.mapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return DescriptionTables.class.getResourceAsStream("/description/" + name);
    }
}
