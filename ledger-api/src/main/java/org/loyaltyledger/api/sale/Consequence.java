package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/**
 * Something that followed from a sale or return by itself: a tier reached, a bundle complete, a commitment met.
 *
 * @param source what it comes from, such as {@code TIER/GOLD} or {@code BUNDLE/breakfast}
 * @param text what followed, in a sentence for people
 * @param points given, or with a minus taken back; 0: none
 * @param transaction its own booking; absent: no points moved, or it is a quote
 * @param figures that explain it, by name
 */
public record Consequence(
        @NotNull String source,
        @NotNull String text,
        @NotNull Long points,
        UUID transaction,
        Map<String, Object> figures) {}
