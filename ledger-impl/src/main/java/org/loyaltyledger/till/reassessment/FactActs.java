package org.loyaltyledger.till.reassessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.ReportedEvent;
import org.loyaltyledger.till.returns.rule.Remains;
import org.loyaltyledger.till.sale.Activities;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.TermsVersions;

/** What a member did as the acts that were followed when they were posted, each under the terms of its own time. */
record FactActs(Standing member, TermsVersions versions) {

    Act of(Fact fact) {
        return fact.event()
                .map(event -> reported(fact, event))
                .orElseGet(() -> of(fact, fact.sale().orElseThrow()));
    }

    /** @param sale of the fact, with the awards that count */
    Act of(Fact fact, SaleRow sale) {
        Occasion occasion = occasion(fact);
        Sold sold = sale.sold(version(sale).terms());
        if (fact.kind() == Occasion.Kind.SALE) {
            return Activities.sale(occasion, sold.basket().less(fact.after()), sold.earned());
        }
        long takenBack = Remains.of(sold, fact.before()).earnedTotal()
                - Remains.of(sold, fact.after()).earnedTotal();
        return Activities.returned(occasion, left(sold, fact.before()), left(sold, fact.after()), takenBack);
    }

    Occasion occasion(Fact fact) {
        if (fact.event().isPresent()) {
            ReportedEvent event = fact.event().get();
            TermsVersion version = versions.at(event.at()).orElseThrow();
            return new Occasion(
                    Occasion.Kind.EVENT, member, version, event.at(), event.at(), event.reference(), Note.LEDGER);
        }
        SaleRow sale = fact.sale().orElseThrow();
        return new Occasion(
                fact.kind(),
                member,
                version(sale),
                sale.sale().occurredAt(),
                fact.at(),
                Fact.reference(sale.key()),
                Note.LEDGER);
    }

    TermsVersion version(SaleRow sale) {
        return versions.number(sale.termsVersion()).orElseThrow();
    }

    private Act reported(Fact fact, ReportedEvent event) {
        return new Act(
                occasion(fact),
                new Figures(event.points(), BigDecimal.ZERO, BigDecimal.ZERO, 0),
                List.of(),
                Map.of(event.event(), event.figure()),
                Optional.empty());
    }

    private static Basket left(Sold sold, Returned returned) {
        return returned.everything() ? sold.basket().without() : sold.basket().less(returned);
    }
}
