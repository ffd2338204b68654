package org.loyaltyledger.till.returns;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.sale.ExchangedLine;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Brings something of the usual receipt back to a shop in memory. */
public final class Back {

    private Back() {}

    public static ReturnReceipt bring(Shop shop, MemberRef member, String number, Returned returned) {
        return bring(shop, member, "r1", number, Shop.START, returned);
    }

    /** A line of a sale that brings a part of a line of another receipt back. */
    static ExchangedLine exchange(Shop shop, MemberRef owner, String receipt, int line, LineReturned part, int number) {
        ReturnOrder order = new ReturnOrder(
                new SaleKey(Shop.PROGRAMME.id(), "s1", receipt),
                Optional.of(new Party(Shop.PROGRAMME.id(), owner)),
                "s1/r2/" + number,
                Returned.lines(Map.of(line, part)),
                Shop.START,
                shop.version,
                Optional.of(shop.version),
                "till",
                "exchange",
                false);
        return new ReturnWithinSale(new BookReturn(order, shop.ties), number);
    }

    /** As above, of a sale that was not there yet when the return was read. */
    static ReturnReceipt unseen(Shop shop, String number, Returned returned) {
        return book(shop, Optional.empty(), "r1", number, Shop.START, returned, Optional.empty());
    }

    /** Something of this receipt, at an instant. */
    public static ReturnReceipt bring(
            Shop shop, MemberRef member, String receipt, String number, Instant at, Returned returned) {
        return book(shop, Optional.ofNullable(member), receipt, number, at, returned, Optional.of(shop.version));
    }

    private static ReturnReceipt book(
            Shop shop,
            Optional<MemberRef> member,
            String receipt,
            String number,
            Instant at,
            Returned returned,
            Optional<TermsVersion> judge) {
        ReturnOrder order = new ReturnOrder(
                new SaleKey(Shop.PROGRAMME.id(), "s1", receipt),
                member.map(ref -> new Party(Shop.PROGRAMME.id(), ref)),
                number,
                returned,
                at,
                shop.version,
                judge,
                "till",
                "",
                false);
        return (ReturnReceipt) shop.ledger.run(new BookReturn(order, shop.ties)).body();
    }
}
