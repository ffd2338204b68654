package org.loyaltyledger.till.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.till.sale.award.Buyer;
import org.loyaltyledger.till.sale.award.Entitled;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.till.sale.booked.Sold;
import org.loyaltyledger.till.sale.booked.Spent;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.condition.MemberFacts;

/**
 * A sale as it is kept.
 *
 * @param transaction the booking; empty: none
 * @param member whose points moved; empty: nobody's
 * @param card for which it is parked, or was
 * @param sale as it was judged
 * @param buyer the member as conditions saw it
 * @param held what entitled the member to earn more
 * @param returned all that came back
 * @param returns the returns it came back by, oldest first
 * @param moreLots lots that corrections of its awards made; empty: none
 * @param firstLots rules of the lots that the booking itself made, in their order; empty unless awards were corrected, as
 *     they are those that gave something
 * @param stays its awards are not lessened any more: they were given before the member became one with another
 * @param stored whether it is in the database already
 */
public record SaleRow(
        SaleKey key,
        SaleStatus status,
        Optional<TransactionId> transaction,
        Instant recordedAt,
        Optional<UUID> member,
        Optional<Card> card,
        int termsVersion,
        Sale sale,
        MemberFacts buyer,
        List<Grant> held,
        List<Given> given,
        List<Spent> spent,
        Returned returned,
        List<SaleReturned> returns,
        List<SaleLot> moreLots,
        List<String> firstLots,
        boolean stays,
        boolean stored) {

    public SaleRow {
        held = List.copyOf(held);
        given = List.copyOf(given);
        spent = List.copyOf(spent);
        returns = List.copyOf(returns);
        moreLots = List.copyOf(moreLots);
        firstLots = List.copyOf(firstLots);
    }

    /** A sale of which no points came: of nobody, or of a card that is not known yet. */
    static SaleRow without(SaleKey key, SaleStatus status, Optional<Card> card, SaleOrder order, Instant recordedAt) {
        return new SaleRow(
                key,
                status,
                Optional.empty(),
                recordedAt,
                Optional.empty(),
                card,
                order.version().number(),
                order.sale(),
                MemberFacts.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                Returned.NOTHING,
                List.of(),
                List.of(),
                List.of(),
                false,
                false);
    }

    /** The same sale after a return. */
    public SaleRow after(Returned all, SaleReturned by) {
        List<SaleReturned> more = new ArrayList<>(returns);
        more.add(by);
        return new SaleRow(
                key,
                status,
                transaction,
                recordedAt,
                member,
                card,
                termsVersion,
                sale,
                buyer,
                held,
                given,
                spent,
                all,
                more,
                moreLots,
                firstLots,
                stays,
                stored);
    }

    /**
     * The same sale with other awards.
     *
     * @param newLots that points were given as now
     */
    public SaleRow reassessed(MemberFacts newBuyer, List<Grant> newHeld, List<Given> newGiven, List<SaleLot> newLots) {
        List<SaleLot> more = new ArrayList<>(moreLots);
        more.addAll(newLots);
        return new SaleRow(
                key,
                status,
                transaction,
                recordedAt,
                member,
                card,
                termsVersion,
                sale,
                newBuyer,
                newHeld,
                newGiven,
                spent,
                returned,
                returns,
                more,
                rulesOfFirstLots(),
                stays,
                stored);
    }

    /** The same sale, whose awards stay what they are. */
    public SaleRow staying() {
        return new SaleRow(
                key,
                status,
                transaction,
                recordedAt,
                member,
                card,
                termsVersion,
                sale,
                buyer,
                held,
                given,
                spent,
                returned,
                returns,
                moreLots,
                firstLots,
                true,
                stored);
    }

    /** All lots that its points were given as. */
    public List<SaleLot> lots() {
        List<SaleLot> all = new ArrayList<>();
        transaction.ifPresent(booking ->
                rulesOfFirstLots().forEach(rule -> all.add(new SaleLot(rule, new LotId(booking, all.size() + 1)))));
        all.addAll(moreLots);
        return all;
    }

    private List<String> rulesOfFirstLots() {
        return firstLots.isEmpty() && moreLots.isEmpty()
                ? given.stream()
                        .filter(award -> award.points() > 0)
                        .map(Given::rule)
                        .toList()
                : firstLots;
    }

    /** The sale as the rules of returns look at it. */
    public Sold sold(Terms terms) {
        Basket basket =
                Basket.of(sale, terms.earning().amountBasis(), terms.earning().nonEarningTenders());
        Buyer who = new Buyer(member.map(UUID::toString).orElse(""), buyer);
        return new Sold(basket, who, entitled(terms), given, spent);
    }

    /** The terms that judged it, with what the member itself was entitled to. */
    public Terms entitled(Terms terms) {
        return Entitled.terms(terms, Entitlements.of(held, terms));
    }
}
