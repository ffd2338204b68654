package org.loyaltyledger.till.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.till.sample.Rules.perAmount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.till.sale.Post;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.earning.Limit;

class BookReturnTest {

    private static final Ratio PAY =
            new Ratio("pay", 1, new BigDecimal("0.10"), 1, 1, Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void B70_a_full_return_leaves_the_member_as_before() {
        Shop shop = new Shop(base().ratio(PAY));
        MemberRef member = shop.member("c", 200);
        assertThat(Post.sale(shop, member, spend("70.00"), new Wish.Exactly(PAY, 150))
                        .balance())
                .isEqualTo(120);
        ReturnReceipt receipt = Back.bring(shop, member, "T1", Returned.EVERYTHING);
        assertThat(receipt.takenBack()).isEqualTo(70);
        assertThat(receipt.givenBack()).isEqualTo(150);
        assertThat(shop.spendable(member)).isEqualTo(200);
    }

    @Test
    void B77_the_same_return_again_names_the_first() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c");
        Post.sale(shop, member, spend("50.00"));
        ReturnReceipt first = Back.bring(shop, member, "T1", pieces("1"));
        assertThatThrownBy(() -> Back.bring(shop, member, "T1", pieces("1")))
                .hasMessageContaining("duplicate-receipt")
                .hasMessageContaining("transaction=" + first.transaction());
        assertThat(shop.spendable(member)).isEqualTo(40);
    }

    @Test
    void B74_what_was_spent_elsewhere_becomes_a_debt_that_later_earnings_clear() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c");
        Post.sale(shop, member, spend("100.00"));
        shop.ledger.take(member.id(), 100);
        ReturnReceipt receipt = Back.bring(shop, member, "T1", Returned.EVERYTHING);
        assertThat(receipt.debt()).isEqualTo(100);
        assertThat(Post.sale(shop, member, spend("130.00").receipt("r2")).balance())
                .isEqualTo(30);
    }

    @Test
    void within_the_balance_the_rest_is_forgone() {
        Shop shop = new Shop(base().clawback(Clawback.WITHIN_BALANCE));
        MemberRef member = shop.member("c");
        Post.sale(shop, member, spend("100.00"));
        shop.ledger.take(member.id(), 70);
        ReturnReceipt receipt = Back.bring(shop, member, "T1", Returned.EVERYTHING);
        assertThat(receipt.forgone()).isEqualTo(70);
        assertThat(receipt.debt()).isZero();
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void what_is_taken_back_frees_the_limit() {
        Limit day = new Limit(Limit.Scope.MEMBER, Optional.of(Bucket.DAY), 100, Limit.Exceed.CAP);
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00").limits(day)));
        MemberRef member = shop.member("c");
        Post.sale(shop, member, spend("100.00"));
        assertThat(Post.sale(shop, member, spend("30.00").receipt("r2")).earned())
                .isZero();
        Back.bring(shop, member, "T1", pieces("1"));
        assertThat(Post.sale(shop, member, spend("30.00").receipt("r3")).earned())
                .isEqualTo(20);
    }

    @Test
    void nobody_s_sale_comes_back_without_points() {
        Shop shop = new Shop(base());
        Post.sale(shop, null, spend("50.00"));
        ReturnReceipt receipt = Back.bring(shop, null, "T1", pieces("1"));
        assertThat(receipt.transaction()).isNull();
        assertThat(receipt.remaining().amount()).isEqualByComparingTo("40.00");
    }

    /** A sale of five pieces. */
    private static Sales spend(String amount) {
        return Sales.of().goods("a", "5", amount);
    }

    private static SampleTerms base() {
        return SampleTerms.of(perAmount("base", 1, "1.00"));
    }

    private static Returned pieces(String many) {
        return Returned.lines(Map.of(1, LineReturned.quantity(new BigDecimal(many))));
    }
}
