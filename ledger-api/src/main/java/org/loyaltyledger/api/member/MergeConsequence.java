package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/**
 * Something that followed when two members became one, because everything counts as if one had done it all.
 *
 * @param source what it comes from, such as {@code TIER/GOLD}, {@code BUNDLE/breakfast} or {@code SALE/store/receipt}
 * @param text what followed, in a sentence for people
 * @param points points that it gave; 0: none
 * @param transaction its own booking; absent: no points moved
 * @param figures that explain it, by name
 */
public record MergeConsequence(
        @NotNull String source,
        @NotNull String text,
        @NotNull Long points,
        UUID transaction,
        Map<String, Object> figures) {}
