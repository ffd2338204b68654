package org.loyaltyledger.ties.tier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** Puts changes of a level into words. */
final class Told {

    private Told() {}

    /** For the till. */
    static Followed of(TierTerms tiers, Change change) {
        String code = change.after().or(change::before).orElse("");
        return new Followed("TIER/" + code, text(tiers, change), 0, Optional.empty(), figures(change));
    }

    static String text(TierTerms tiers, Change change) {
        String after = name(tiers, change.after())
                .or(() -> name(tiers, tiers.code(tiers.base())))
                .orElse("no level");
        return after + ": " + because(tiers, change);
    }

    static Map<String, Object> figures(Change change) {
        Map<String, Object> figures = new LinkedHashMap<>();
        change.before().ifPresent(level -> figures.put("before", level));
        change.after().ifPresent(level -> figures.put("after", level));
        figures.put("at", change.at().toString());
        figures.put("cause", change.cause().name());
        figures.put("figure", change.figure().stripTrailingZeros().toPlainString());
        change.threshold()
                .ifPresent(threshold ->
                        figures.put("threshold", threshold.stripTrailingZeros().toPlainString()));
        return figures;
    }

    private static String because(TierTerms tiers, Change change) {
        String was = name(tiers, change.before()).orElse("the level");
        return switch (change.cause()) {
            case TOLD, REACHED -> "its threshold was reached";
            case ONE_LEVEL_DOWN -> was + " was not reached again, and the terms take one level at a time";
            case NEVER_BELOW -> was + " was not reached again, and nobody falls lower who once held this";
            case IN_GRACE -> "held in the days of grace";
            case BY_HAND -> "given by an operator";
            case GUARANTEED -> "guaranteed by something else that is held";
            case NOT_REACHED_AGAIN -> was + " was not reached again by its end";
            case RETURNED -> "something came back, and " + was + " is no longer reached";
            case FLOOR_ENDED -> "what held " + was + " has ended";
            case LEFT -> "the member left";
        };
    }

    private static Optional<String> name(TierTerms tiers, Optional<String> code) {
        return code.map(known -> tiers.level(tiers.rank(known)).map(Level::name).orElse(known));
    }

    /** For reading: what went into a change, as texts. */
    static Map<String, String> texts(Change change) {
        Map<String, String> texts = new LinkedHashMap<>();
        figures(change).forEach((name, value) -> texts.put(name, value.toString()));
        texts.keySet().removeAll(List.of("before", "after", "at", "cause"));
        return texts;
    }
}
