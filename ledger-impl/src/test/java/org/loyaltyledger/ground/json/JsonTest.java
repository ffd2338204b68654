package org.loyaltyledger.ground.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.api.value.Points;
import org.loyaltyledger.ground.problem.Problem;

class JsonTest {

    enum Colour {
        RED,
        BLUE
    }

    record Line(String sku, BigDecimal quantity, Money price) {}

    record Order(
            String id,
            Long points,
            Points bonus,
            Instant at,
            LocalDate day,
            Colour colour,
            Boolean gift,
            List<Line> lines,
            Optional<String> note) {}

    @Test
    void readsAndWritesTheSameDocument() {
        String json =
                "{\"id\":\"a\",\"points\":5,\"bonus\":-3,\"at\":\"2026-01-31T22:59:59.123456Z\",\"day\":\"2026-01-31\","
                        + "\"colour\":\"RED\",\"gift\":true,\"lines\":[{\"sku\":\"s\",\"quantity\":1.50,"
                        + "\"price\":{\"amount\":\"12.30\",\"currency\":\"EUR\"}}]}";
        assertThat(new String(
                        Json.write(Json.read(json.getBytes(StandardCharsets.UTF_8), Order.class)),
                        StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                         | malformed-json  |           ",
                "{'id':1}                                  | malformed-json  |           ",
                "{\"id\":\"a\",\"id\":\"b\"}                | malformed-json  |           ",
                "{\"points\":NaN}                          | malformed-json  |           ",
                "{} {}                                     | malformed-json  |           ",
                "[]                                        | invalid-request |           ",
                "{\"colour\":\"GREEN\"}                    | invalid-request | /colour   ",
                "{\"colour\":0}                            | invalid-request | /colour   ",
                "{\"id\":7}                                | invalid-request | /id       ",
                "{\"points\":\"7\"}                        | invalid-request | /points   ",
                "{\"points\":7.5}                          | invalid-request | /points   ",
                "{\"points\":99999999999999999999}         | invalid-request | /points   ",
                "{\"bonus\":true}                          | invalid-request | /bonus    ",
                "{\"gift\":1}                              | invalid-request | /gift     ",
                "{\"at\":1700000000}                       | invalid-request | /at       ",
                "{\"at\":\"2026-01-31T10:00:00\"}          | invalid-request | /at       ",
                "{\"day\":\"2026-02-30\"}                  | invalid-request | /day      ",
                "{\"day\":\"\"}                            | invalid-request | /day      ",
                "{\"surprise\":1}                          | invalid-request | /surprise ",
                "{\"lines\":{}}                            | invalid-request | /lines    ",
                "{\"lines\":[{\"sku\":\"s\"},{\"a/b\":1}]} | invalid-request | /lines/1/a~1b ",
                "{\"lines\":[{\"quantity\":\"1\"}]}        | invalid-request | /lines/0/quantity ",
                "{\"lines\":[{\"quantity\":1E+1000000000}]}| invalid-request | /lines/0/quantity ",
                "{\"lines\":[{\"price\":12.3}]}            | invalid-request | /lines/0/price ",
                "{\"lines\":[{\"price\":{\"amount\":12.3,\"currency\":\"EUR\"}}]}      | invalid-request | /lines/0/price/amount ",
                "{\"lines\":[{\"price\":{\"amount\":\"12.345\",\"currency\":\"EUR\"}}]}| invalid-request | /lines/0/price/amount ",
                "{\"lines\":[{\"price\":{\"amount\":\"1\",\"currency\":\"EURO\"}}]}    | invalid-request | /lines/0/price/currency ",
            })
    void refusesNamingThePlace(String json, String slug, String pointer) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Json.read(json.getBytes(StandardCharsets.UTF_8), Order.class));
        assertThat(problem.type().slug()).isEqualTo(slug);
        assertThat(problem.violations()).hasSize(1);
        assertThat(problem.violations().get(0).pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(problem.violations().get(0).message()).doesNotContain("loyaltyledger", "java.", "jackson");
    }

    @Test
    void namesLineAndColumn() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Json.read("{\n  \"id\": oops\n}".getBytes(StandardCharsets.UTF_8), Order.class));
        assertThat(problem.detail())
                .hasValueSatisfying(detail -> assertThat(detail).contains("line 2"));
    }

    @Test
    void depthIsBounded() {
        byte[] deep = "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        Problem problem = catchThrowableOfType(Problem.class, () -> Json.read(deep, Object.class));
        assertThat(problem.type().status()).isEqualTo(400);
    }
}
