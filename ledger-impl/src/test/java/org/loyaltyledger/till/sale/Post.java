package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.sale.SaleReceipt;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.Shop;

/** Posts sales to a shop in memory. */
public final class Post {

    private Post() {}

    public static SaleReceipt sale(Shop shop, MemberRef member, Sales sale, Wish... wishes) {
        return (SaleReceipt)
                shop.ledger.run(command(shop, member, sale, false, wishes)).body();
    }

    public static SaleReceipt quote(Shop shop, MemberRef member, Sales sale, Wish... wishes) {
        return (SaleReceipt)
                shop.ledger.preview(command(shop, member, sale, true, wishes)).body();
    }

    /** A sale in which goods of earlier receipts are brought back. */
    public static SaleReceipt exchanging(Shop shop, MemberRef member, Sales sales, ExchangedLine... lines) {
        BookSale plain = command(shop, member, sales, false);
        return (SaleReceipt) shop.ledger
                .run(new BookSale(plain.order().exchanging(List.of(lines)), shop.ties))
                .body();
    }

    /** A sale in which a reward is taken that stands in one of its lines. */
    public static SaleReceipt taking(Shop shop, MemberRef member, Sales sales, Wish wish, int line) {
        BookSale plain = command(shop, member, sales, false);
        SaleOrder order = plain.order();
        SaleWish taken = new SaleWish.Now(wish, Optional.of(line));
        SaleOrder taking = new SaleOrder(
                order.programme(),
                order.sale(),
                order.member(),
                List.of(taken),
                order.version(),
                order.actor(),
                order.quote());
        return (SaleReceipt) shop.ledger.run(new BookSale(taking, shop.ties)).body();
    }

    /** A sale of which nobody says when it was. */
    static SaleReceipt now(Shop shop, MemberRef member, Sales sale) {
        return (SaleReceipt)
                shop.ledger.run(new SaleNow(command(shop, member, sale, false))).body();
    }

    static BookSale command(Shop shop, MemberRef member, Sales sales, boolean quote, Wish... wishes) {
        List<SaleWish> spent = List.of(wishes).stream()
                .<SaleWish>map(wish -> new SaleWish.Now(wish, Optional.empty()))
                .toList();
        Sale sale = sales.sale();
        return new BookSale(
                new SaleOrder(
                        Shop.PROGRAMME.id(), sale, Optional.ofNullable(member), spent, shop.version, "till", quote),
                shop.ties);
    }

    /** The sale of the usual receipt as it is kept. */
    public static SaleRow row(Shop shop) {
        return shop.ledger
                .books
                .room(Rooms.SALES)
                .find(new SaleKey(Shop.PROGRAMME.id(), "s1", "r1"))
                .orElseThrow();
    }

    public static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
