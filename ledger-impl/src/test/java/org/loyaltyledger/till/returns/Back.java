package org.loyaltyledger.till.returns;

import java.util.Optional;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Shop;

/** Brings something of the usual receipt back to a shop in memory. */
public final class Back {

    private Back() {}

    public static ReturnReceipt bring(Shop shop, MemberRef member, String number, Returned returned) {
        ReturnOrder order = new ReturnOrder(
                new SaleKey(Shop.PROGRAMME.id(), "s1", "r1"),
                Optional.ofNullable(member).map(ref -> new Party(Shop.PROGRAMME.id(), ref)),
                number,
                returned,
                Shop.START,
                shop.version,
                Optional.of(shop.version),
                "till",
                "",
                false);
        return (ReturnReceipt) shop.ledger.run(new BookReturn(order, shop.ties)).body();
    }
}
