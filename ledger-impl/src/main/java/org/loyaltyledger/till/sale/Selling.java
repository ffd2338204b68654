package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Strangers;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.answer.Prepared;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.redemption.OpenHold;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.vault.programme.StoreRegistry;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.EvaluationCost;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Reads sales as they are posted. */
@ApplicationScoped
public class Selling {

    private MemberDirectory members;
    private Strangers strangers;
    private StoreRegistry stores;
    private TermsBook terms;
    private Ties ties;
    private ExchangeReader exchanges;

    Selling() {
        // for the container's proxy
    }

    @Inject
    Selling(
            MemberDirectory members,
            Strangers strangers,
            StoreRegistry stores,
            TermsBook terms,
            Ties ties,
            ExchangeReader exchanges) {
        this.members = members;
        this.stores = stores;
        this.strangers = strangers;
        this.terms = terms;
        this.ties = ties;
        this.exchanges = exchanges;
    }

    /**
     * A sale to be booked, or quoted.
     *
     * @throws Problem invalid-request, currency-mismatch, no-terms-in-force, forbidden for another store's till, store-unknown
     */
    public Prepared sell(Situation in, NewSale body, boolean quote) {
        in.bounds().sale(body);
        stores.mustBeOpen(in.programme(), body.store());
        String terminal = in.bounds().terminal(body.terminal());
        Instant occurredAt = in.occurredAt(body.occurredAt());
        TermsVersion version = terms.termsAt(in.programme(), occurredAt);
        SaleForm form = new SaleForm(body, version.terms(), OpenHold.from(in.bounds(), version.terms()));
        Sale sale = form.sale(occurredAt, terminal);
        mustBeAffordable(version.terms(), body.lines().size());
        List<SaleWish> wishes = form.wishes();
        Optional<MemberRef> member =
                Optional.ofNullable(body.member()).map(named -> members.normalize(in.programme(), named, "/member"));
        SaleOrder order = new SaleOrder(
                        in.programme().id(),
                        sale,
                        member,
                        wishes,
                        version,
                        in.caller().id(),
                        quote)
                .exchanging(sale.lines().stream()
                        .filter(line -> line.original().isPresent())
                        .map(line -> exchanges.read(in, sale, line, occurredAt, version, quote))
                        .toList())
                .byStranger(member.filter(named -> strangers.isStranger(in.programme(), in.caller(), named))
                        .isPresent());
        int partition = order.member()
                .map(named -> members.partitionOf(in.programme(), named))
                .orElseGet(() -> in.programme().partitions().get(0));
        BookSale booked = new BookSale(order, ties);
        return new Prepared(partition, "POST /sales", body, body.occurredAt() == null ? new SaleNow(booked) : booked);
    }

    /** The writer serves everybody: what costs too much is refused before it. */
    private static void mustBeAffordable(Terms terms, int lines) {
        long cost = EvaluationCost.of(terms, lines);
        if (cost > EvaluationCost.MOST) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("The terms' conditions over so many lines cost too much to evaluate; split the sale")
                    .with("limit", "evaluation")
                    .with("wanted", cost)
                    .with("most", EvaluationCost.MOST);
        }
    }
}
