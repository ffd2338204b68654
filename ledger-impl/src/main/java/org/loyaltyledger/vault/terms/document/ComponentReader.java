package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.bundle.Component;
import org.loyaltyledger.vault.terms.bundle.Component.Kind;
import org.loyaltyledger.vault.terms.bundle.Component.Measure;

/** Reads the components of a bundle that is bought. */
record ComponentReader(Amounts amounts) {

    private static final List<String> KINDS = List.of("sku", "category", "department");

    List<Component> read(Place place) {
        List<Place> places = place.items().toList();
        List<Component> components = places.stream().map(this::component).toList();
        Set<String> ids = new HashSet<>();
        Set<String> matches = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            boolean matched = !matches.add(component.kind() + " " + component.value());
            places.get(i).complainIf(matched, "is matched by an earlier component already");
            places.get(i).complainIf(!ids.add(component.id()) && !matched, "has the id of an earlier component");
        }
        return components;
    }

    private Component component(Place place) {
        List<Place> stated = KINDS.stream()
                .map(place::at)
                .flatMap(kind -> kind.ifPresent().stream())
                .toList();
        place.complainIf(stated.size() != 1, "must have exactly one of sku, category and department");
        Place what = stated.isEmpty() ? place.at("sku") : stated.get(0);
        String value = what.text().orElse("");
        String id = place.at("id").text().orElse(value);
        Optional<BigDecimal> quantity = place.at("quantity").decimal();
        place.at("quantity")
                .complainIf(quantity.filter(some -> some.signum() <= 0).isPresent(), "must be above zero");
        Optional<BigDecimal> amount = amounts.read(place.at("amount"));
        place.at("amount").complainIf(quantity.isPresent() && amount.isPresent(), "is stated beside quantity");
        return new Component(
                id,
                place.at("name").text().orElse(id),
                kind(what),
                value,
                amount.isPresent() ? Measure.AMOUNT : Measure.QUANTITY,
                Stream.concat(amount.stream(), quantity.stream()).findFirst().orElse(BigDecimal.ONE));
    }

    private static Kind kind(Place what) {
        String field = what.pointer().substring(what.pointer().lastIndexOf('/') + 1);
        return switch (field) {
            case "category" -> Kind.CATEGORY;
            case "department" -> Kind.DEPARTMENT;
            default -> Kind.SKU;
        };
    }
}
