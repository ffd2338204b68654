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
 * What no signature says: the meaning of parameters, the refusals of each operation, and its example. The tables are
 * resources beside each other in {@code /description}.
 */
final class DescriptionTables {

    private final Properties parameters = properties("parameters.properties");
    private final Properties problems = properties("problems.properties");
    private final JsonNode examples = json("examples.json");

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

    /** {@code status}, and {@code request} and {@code response} where there are bodies; missing if there is none. */
    JsonNode example(String operation) {
        return examples.path(operation);
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
