package org.loyaltyledger.ground.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** What is too long is refused at its first element too many. */
class BoundedParserTest {

    record Basket(List<Map<String, Integer>> lines) {}

    @Test
    void a_thousand_elements_are_read() {
        assertThat(Json.readBody(lines(1000), Basket.class).lines()).hasSize(1000);
    }

    @Test
    void the_thousand_and_first_is_refused_at_its_place() {
        Problem refusal = catchThrowableOfType(Problem.class, () -> Json.readBody(lines(345_000), Basket.class));
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).startsWith("/lines");
            assertThat(violation.message()).contains("1000");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"a\":[%s]}", "[[%s]]", "{\"a\":{\"b\":[1,[%s]]}}"})
    void wherever_it_stands(String frame) {
        String elements = IntStream.range(0, 1001).mapToObj(i -> "1").collect(Collectors.joining(","));
        Problem refusal = catchThrowableOfType(
                Problem.class, () -> Json.readBody(bytes(frame.formatted(elements)), JsonNode.class));
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    }

    @Test
    void fields_are_counted_too_and_siblings_are_not_added_up() {
        String fields =
                IntStream.range(0, 1001).mapToObj(i -> "\"f" + i + "\":{}").collect(Collectors.joining(","));
        assertThat(catchThrowableOfType(Problem.class, () -> Json.readBody(bytes("{" + fields + "}"), JsonNode.class)))
                .isNotNull();
        String list = "[" + "1,".repeat(999) + "1]";
        assertThat(Json.readBody(bytes("[" + list + "," + list + "," + list + "]"), JsonNode.class))
                .hasSize(3);
    }

    private static byte[] lines(int count) {
        return bytes(
                "{\"lines\":[" + IntStream.range(0, count).mapToObj(i -> "{}").collect(Collectors.joining(",")) + "]}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
