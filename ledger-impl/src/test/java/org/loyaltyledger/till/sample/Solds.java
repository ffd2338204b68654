package org.loyaltyledger.till.sample;

import java.util.List;
import org.loyaltyledger.till.sale.award.Used;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.till.sale.booked.Spent;
import org.loyaltyledger.vault.terms.Terms;

/** Sales as booked, for tests of returns. */
public final class Solds {

    private Solds() {}

    public static Sold sold(Sales sale, SampleTerms sample, Spent... spent) {
        return sold(sale, sample.terms(), Used.NOTHING, List.of(spent));
    }

    public static Sold sold(Sales sale, Terms terms, Used used, List<Spent> spent) {
        List<Given> given = sale.awards(terms, used).awards().stream()
                .map(award -> new Given(award.rule(), award.wanted(), award.given()))
                .toList();
        return new Sold(sale.basket(terms), Sales.BUYER, terms, given, spent);
    }
}
