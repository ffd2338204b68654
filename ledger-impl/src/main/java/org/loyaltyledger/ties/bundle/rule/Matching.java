package org.loyaltyledger.ties.bundle.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loyaltyledger.member.activity.Piece;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.bundle.Component;

/** Finds a bundle's components in what was bought, or with a minus came back. */
public final class Matching {

    private Matching() {}

    /** How much of each component; a piece counts for the first that it matches. */
    public static Map<String, Bought> parts(Collected bundle, List<Piece> pieces) {
        Map<String, Bought> parts = new TreeMap<>();
        for (Piece piece : pieces) {
            component(bundle, piece)
                    .ifPresent(component ->
                            parts.merge(component.id(), new Bought(piece.quantity(), piece.amount()), Bought::plus));
        }
        return parts;
    }

    private static Optional<Component> component(Collected bundle, Piece piece) {
        return bundle.components().stream()
                .filter(component -> component.value().equals(text(component.kind(), piece)))
                .findFirst();
    }

    private static String text(Component.Kind kind, Piece piece) {
        return switch (kind) {
            case SKU -> piece.sku();
            case CATEGORY -> piece.category();
            case DEPARTMENT -> piece.department();
        };
    }
}
