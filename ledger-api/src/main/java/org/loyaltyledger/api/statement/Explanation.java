package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * Why a figure is what it is.
 *
 * @param rule the rule or policy of the terms that gave it
 * @param name what members call the rule, by those terms; absent: it has no name, or is told as it was booked
 * @param termsVersion the version of the terms it was judged by
 * @param text one sentence for people
 * @param figures the inputs and the result, by name
 */
public record Explanation(
        String rule,
        String name,
        Long termsVersion,
        @NotNull String text,
        Map<String, String> figures) {}
