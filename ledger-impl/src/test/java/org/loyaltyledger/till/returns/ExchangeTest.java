package org.loyaltyledger.till.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.till.sample.Rules.fixed;
import static org.loyaltyledger.till.sample.Rules.perAmount;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.api.sale.SaleExchange;
import org.loyaltyledger.api.sale.SaleReceipt;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.till.sale.Post;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.terms.Ratio;

/** Goods brought back and others taken in one receipt. */
class ExchangeTest {

    private static final Ratio CENT =
            new Ratio("pay", 100, new BigDecimal("1.00"), 1, 1, Optional.empty(), Optional.empty(), Optional.empty());
    private static final LineReturned ONE = LineReturned.quantity(BigDecimal.ONE);

    @Test
    void goods_without_a_receipt_lessen_what_the_sale_earns() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c");
        Sales swap = Sales.of().goods("a", "1", "50.00").back("b", "1", "30.00");
        SaleReceipt quote = Post.quote(shop, member, swap);
        SaleReceipt receipt = Post.sale(shop, member, swap);
        assertThat(receipt.earned()).isEqualTo(20).isEqualTo(quote.earned());
        assertThat(receipt.total().amount()).isEqualByComparingTo("20.00");
        assertThat(receipt.due().amount()).isEqualByComparingTo("20.00");
        assertThat(receipt.awards().get(0).explanation().get(0).text())
                .isEqualTo("1 per 1.00 of 20.00, after 30.00 that was brought back");
    }

    @Test
    void a_receipt_that_pays_out_earns_nothing_and_takes_nothing() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c", 100);
        SaleReceipt receipt =
                Post.sale(shop, member, Sales.of().goods("a", "1", "10.00").back("b", "1", "30.00"));
        assertThat(receipt.earned()).isZero();
        assertThat(receipt.total().amount()).isEqualByComparingTo("-20.00");
        assertThat(receipt.due().amount()).isEqualByComparingTo("-20.00");
        assertThat(shop.spendable(member)).isEqualTo(100);
    }

    @Test
    void goods_brought_back_meet_no_rule_by_themselves() {
        Shop shop = new Shop(SampleTerms.of(
                perAmount("base", 1, "1.00"),
                fixed("wine", 100).lines(line -> line.sku().equals("wine")),
                perAmount("bread", 1, "1.00").lines(line -> line.sku().equals("bread"))));
        MemberRef member = shop.member("c");
        SaleReceipt receipt =
                Post.sale(shop, member, Sales.of().goods("bread", "1", "50.00").back("wine", "1", "30.00"));
        assertThat(receipt.earned()).isEqualTo(20 + 50);
    }

    @Test
    void goods_of_a_known_receipt_come_back_as_by_a_return_of_it() {
        Shop shop = new Shop(base().ratio(CENT));
        MemberRef member = shop.member("c", 400);
        Post.sale(shop, member, Sales.of().goods("a", "1", "40.00"), new Wish.Exactly(CENT, 400));
        assertThat(shop.spendable(member)).isEqualTo(40);
        Sales swap = Sales.of().receipt("r2").goods("b", "1", "50.00").back("a", "1", "40.00", "r1", 1);
        SaleReceipt receipt = Post.exchanging(shop, member, swap, Back.exchange(shop, member, "r1", 1, ONE, 2));
        SaleExchange exchange = receipt.exchanges().get(0);
        assertThat(exchange.line()).isEqualTo(2);
        assertThat(exchange.takenBack()).isEqualTo(40);
        assertThat(exchange.givenBack()).isEqualTo(400);
        assertThat(exchange.moneyBack().amount()).isEqualByComparingTo("36.00");
        assertThat(receipt.earned()).isEqualTo(50);
        assertThat(receipt.total().amount()).isEqualByComparingTo("10.00");
        assertThat(receipt.due().amount()).isEqualByComparingTo("14.00");
        assertThat(receipt.balance()).isEqualTo(450);
        assertThatThrownBy(() -> Back.bring(shop, member, "T1", Returned.EVERYTHING))
                .hasMessageContaining("return-exceeds-sale");
    }

    @Test
    void points_pay_no_more_than_an_exchange_leaves_to_pay() {
        Shop shop = new Shop(base().ratio(CENT));
        MemberRef member = shop.member("c", 10_000);
        Sales swap = Sales.of().goods("a", "1", "50.00").back("b", "1", "30.00");
        SaleReceipt receipt = Post.sale(shop, member, swap, new Wish.Most(CENT));
        assertThat(receipt.redeemed()).isEqualTo(2_000);
        assertThat(receipt.due().amount()).isEqualByComparingTo("0.00");
    }

    @Test
    void what_was_taken_in_an_exchange_comes_back_later_at_its_price_and_what_was_brought_does_not() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c");
        Post.sale(shop, member, Sales.of().goods("a", "1", "50.00").back("b", "1", "30.00"));
        assertThatThrownBy(() -> Back.bring(shop, member, "T0", Returned.lines(java.util.Map.of(2, ONE))))
                .hasMessageContaining("return-exceeds-sale");
        ReturnReceipt back = Back.bring(shop, member, "T1", Returned.EVERYTHING);
        assertThat(back.returned().amount()).isEqualByComparingTo("50.00");
        assertThat(back.moneyBack().amount()).isEqualByComparingTo("50.00");
        assertThat(back.remaining().amount()).isEqualByComparingTo("-30.00");
        assertThat(back.takenBack()).isEqualTo(20);
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void an_exchange_that_cannot_be_is_refused_whole() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c");
        MemberRef stranger = shop.member("d");
        Post.sale(shop, member, Sales.of().goods("a", "1", "40.00"));
        Sales swap = Sales.of().receipt("r2").goods("b", "1", "50.00").back("a", "2", "80.00", "r1", 1);
        LineReturned two = LineReturned.quantity(new BigDecimal("2"));
        assertThatThrownBy(() -> Post.exchanging(shop, member, swap, Back.exchange(shop, member, "r1", 1, two, 2)))
                .hasMessageContaining("return-exceeds-sale");
        assertThatThrownBy(() -> Post.exchanging(shop, stranger, swap, Back.exchange(shop, member, "r1", 1, ONE, 2)))
                .hasMessageContaining("another member's");
        assertThat(shop.spendable(member)).isEqualTo(40);
        assertThat(shop.spendable(stranger)).isZero();
    }

    private static SampleTerms base() {
        return SampleTerms.of(perAmount("base", 1, "1.00"));
    }
}
