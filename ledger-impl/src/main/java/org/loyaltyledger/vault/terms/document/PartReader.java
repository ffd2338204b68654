package org.loyaltyledger.vault.terms.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.Part;

/** Reads what bundles rest on, and sees that the terms know it and that none rests on itself. */
record PartReader(Place document) {

    Part read(Place place) {
        Part part = part(place);
        String named = part.source() == Source.TIER ? "code" : "id";
        boolean known = section(part.source()).node().findValuesAsText(named).contains(part.code());
        place.at("code")
                .complainIf(place.at("code").isPresent() && !known, "is not in the section that it should be in");
        return part;
    }

    /** Complains of each bundle that rests on itself, by way of others or not. */
    void demandNoCircle(List<Place> bundles) {
        Map<String, List<String>> rests = new HashMap<>();
        bundles.forEach(bundle -> rests.put(
                bundle.at("id").text().orElse(""),
                needed(bundle)
                        .map(PartReader::part)
                        .filter(part -> part.source() == Source.BUNDLE)
                        .map(Part::code)
                        .toList()));
        bundles.forEach(bundle -> needed(bundle).forEach(place -> {
            Part part = part(place);
            boolean circle = part.source() == Source.BUNDLE
                    && reach(part.code(), rests).contains(bundle.at("id").text().orElse(""));
            place.complainIf(circle, "rests on this bundle itself");
        }));
    }

    private static Set<String> reach(String from, Map<String, List<String>> rests) {
        Set<String> reached = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            String bundle = next.remove(next.size() - 1);
            if (reached.add(bundle)) {
                next.addAll(rests.getOrDefault(bundle, List.of()));
            }
        }
        return reached;
    }

    private static Stream<Place> needed(Place bundle) {
        return Stream.concat(bundle.at("parts").items(), bundle.at("base").ifPresent().stream());
    }

    private static Part part(Place place) {
        return new Part(
                place.at("source").choice(Source.class).orElse(Source.CLUB),
                place.at("code").text().orElse(""));
    }

    private Place section(Source source) {
        return document.at(
                switch (source) {
                    case TIER -> "tiers";
                    case CLUB -> "clubs";
                    case BUNDLE -> "bundles";
                    case CONTRACT -> "contracts";
                    case OFFER -> "offers";
                });
    }
}
