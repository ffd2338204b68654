package org.loyaltyledger.vault.terms.document;

import java.time.Period;
import java.util.List;
import org.loyaltyledger.vault.terms.contract.Bonus;
import org.loyaltyledger.vault.terms.contract.Bonus.BookedAt;
import org.loyaltyledger.vault.terms.contract.Bonus.Instalment;

/** Reads the points that come with a contract. */
final class BonusReader {

    private BonusReader() {}

    static Bonus read(Place place, Period term) {
        if (!place.isPresent()) {
            return Bonus.NONE;
        }
        List<Place> places = place.at("vesting").items().toList();
        Bonus bonus = new Bonus(
                place.at("total").whole().orElse(0L),
                place.at("upFront").whole().orElse(0L),
                place.at("bookedAt").choice(BookedAt.class).orElse(BookedAt.ACTIVATION),
                places.stream().map(BonusReader::instalment).toList());
        Ascending.check(
                places, "after", bonus.vesting().stream().map(Instalment::after).toList());
        for (int nth = 0; nth < places.size(); nth++) {
            places.get(nth)
                    .at("after")
                    .complainIf(
                            ContractReader.isLonger(bonus.vesting().get(nth).after(), term),
                            "is after the end of the term");
        }
        long sum = bonus.upFront() + bonus.from(0);
        Place guilty = places.isEmpty() ? place.at("total") : place.at("vesting");
        guilty.complainIf(
                sum != bonus.total(),
                "sums to " + sum + " points with what is given up front, not to the total of " + bonus.total());
        return bonus;
    }

    private static Instalment instalment(Place place) {
        return new Instalment(
                Dates.period(place.at("after"), Period.ZERO),
                place.at("points").whole().orElse(0L));
    }
}
