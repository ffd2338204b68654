package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.util.List;
import org.loyaltyledger.vault.terms.tier.PyramidTerms;

/** Reads the value pyramid. */
final class PyramidReader {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private PyramidReader() {}

    static PyramidTerms read(Place place) {
        List<Place> places = place.at("levels").items().toList();
        Place.demandUnique(places.stream().map(item -> item.at("name")).toList(), "is the name of a higher level");
        List<PyramidTerms.Slice> levels =
                places.stream().map(PyramidReader::slice).toList();
        BigDecimal sum = levels.stream().map(PyramidTerms.Slice::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        place.at("levels")
                .complainIf(
                        !places.isEmpty() && sum.compareTo(ALL) != 0,
                        "must sum to 100 percent, not to " + sum.toPlainString());
        return new PyramidTerms(TierPolicies.counting(place.at("period")), levels);
    }

    private static PyramidTerms.Slice slice(Place place) {
        BigDecimal percent = place.at("percent").decimal().orElse(ALL);
        place.at("percent").complainIf(percent.signum() == 0, "must be above 0");
        return new PyramidTerms.Slice(place.at("name").text().orElse(""), percent);
    }
}
