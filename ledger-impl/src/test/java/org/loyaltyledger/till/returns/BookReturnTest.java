package org.loyaltyledger.till.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.till.sample.Rules.perAmount;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.returns.LossReason;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.api.returns.TakenFrom;
import org.loyaltyledger.till.redemption.Stock;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.till.sale.Post;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.calendar.Validity;
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

    @Test
    void a_partial_return_tells_what_is_due_in_money_and_in_points() {
        Ratio cent = new Ratio(
                "pay", 100, new BigDecimal("1.00"), 1, 1, Optional.empty(), Optional.empty(), Optional.empty());
        Shop shop = new Shop(base().ratio(cent));
        MemberRef member = shop.member("c", 1_000);
        Post.sale(shop, member, spend("100.00"), new Wish.Exactly(cent, 1_000));
        ReturnReceipt two = Back.bring(shop, member, "T1", pieces("2"));
        assertThat(two.returned().amount()).isEqualByComparingTo("40.00");
        assertThat(two.moneyBack().amount()).isEqualByComparingTo("36.00");
        assertThat(two.pointsValueBack().amount()).isEqualByComparingTo("4.00");
        assertThat(two.givenBack()).isEqualTo(400);
        assertThat(two.lost()).isZero();
        assertThat(two.lossReason()).isNull();
        assertThat(two.takenBack()).isEqualTo(40);
        assertThat(two.takenFrom()).isEqualTo(new TakenFrom(40L, 0L, 0L, 0L));
        ReturnReceipt rest = Back.bring(shop, member, "T2", Returned.EVERYTHING);
        assertThat(rest.moneyBack().amount()).isEqualByComparingTo("54.00");
        assertThat(rest.givenBack()).isEqualTo(600);
        assertThat(shop.spendable(member)).isEqualTo(1_000);
    }

    @Test
    void thirds_of_a_sale_come_back_to_the_cent_and_the_point() {
        Ratio odd =
                new Ratio("pay", 7, new BigDecimal("1.00"), 1, 1, Optional.empty(), Optional.empty(), Optional.empty());
        Shop shop = new Shop(base().ratio(odd));
        MemberRef member = shop.member("c", 100);
        Post.sale(shop, member, Sales.of().goods("a", "3", "10.00"), new Wish.Exactly(odd, 10));
        BigDecimal money = BigDecimal.ZERO;
        long points = 0;
        for (int i = 1; i <= 3; i++) {
            ReturnReceipt third = Back.bring(shop, member, "T" + i, pieces("1"));
            money = money.add(third.moneyBack().amount());
            points += third.givenBack();
        }
        assertThat(money).isEqualByComparingTo("8.58");
        assertThat(points).isEqualTo(10);
    }

    @Test
    void points_whose_lot_has_expired_are_told_as_lost_and_not_as_given_back() {
        Shop shop = new Shop(base().ratio(PAY));
        MemberRef member = shop.member("c");
        shop.ledger.give(
                member.id(),
                50,
                LotSpec.active(Shop.START.minus(Duration.ofDays(1)), Shop.START.plus(Duration.ofDays(5))));
        Post.sale(shop, member, spend("70.00"), new Wish.Exactly(PAY, 50));
        shop.ledger.after(Duration.ofDays(6));
        ReturnReceipt back = Back.bring(shop, member, "T1", Returned.EVERYTHING);
        assertThat(back.givenBack()).isZero();
        assertThat(back.lost()).isEqualTo(50);
        assertThat(back.lossReason()).isEqualTo(LossReason.LOT_EXPIRED);
        assertThat(back.moneyBack().amount()).isEqualByComparingTo("65.00");
        assertThat(back.explanation()).anyMatch(why -> "50".equals(why.figures().get("lost")));
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void points_given_back_pay_a_debt_first_and_the_answer_says_so() {
        Shop shop = new Shop(base().ratio(PAY));
        MemberRef member = shop.member("c", 50);
        Post.sale(shop, member, spend("30.00").receipt("r0"), new Wish.Exactly(PAY, 50));
        Post.sale(shop, member, spend("40.00"), new Wish.Exactly(PAY, 30));
        shop.ledger.take(member.id(), 40);
        ReturnReceipt back = Back.bring(shop, member, "T1", Returned.EVERYTHING);
        assertThat(back.givenBack()).isEqualTo(30);
        assertThat(back.takenFrom()).isEqualTo(new TakenFrom(30L, 0L, 0L, 10L));
        assertThat(back.debt()).isEqualTo(10);
        assertThat(back.balance()).isZero();
    }

    @Test
    void rewards_go_back_into_their_stock_with_their_points_and_never_more_than_were_taken() {
        Reward mug = new Reward("mug", "", 10, 1, Optional.of(3L), Validity.ALWAYS);
        assertThat(leftAfterReturns(mug, 3)).containsExactly(0L, 1L, 3L);
    }

    @Test
    void rewards_that_the_terms_discard_stay_out() {
        Reward soup = new Reward("mug", "", 10, 1, Optional.of(3L), Validity.ALWAYS, Reward.OnReturn.DISCARD);
        assertThat(leftAfterReturns(soup, 3)).containsExactly(0L, 0L, 0L);
    }

    /** What the stock has after the sale, after one came back and after everything did. */
    private static List<Long> leftAfterReturns(Reward reward, long items) {
        Shop shop = new Shop(base().reward(reward));
        MemberRef member = shop.member("c", 100);
        Sales sale = Sales.of().goods("a", "5", "50.00").reward("mug", Long.toString(items));
        Post.taking(shop, member, sale, new Wish.Take(reward, items), 2);
        List<Long> left = new ArrayList<>();
        left.add(left(shop, reward));
        Back.bring(shop, member, "T1", Returned.lines(Map.of(2, LineReturned.quantity(BigDecimal.ONE))));
        left.add(left(shop, reward));
        Back.bring(shop, member, "T2", Returned.EVERYTHING);
        left.add(left(shop, reward));
        return left;
    }

    private static long left(Shop shop, Reward reward) {
        return reward.stock().orElseThrow()
                - shop.ledger.books.counted(Stock.counter(Shop.PROGRAMME.id(), reward.id()));
    }

    @Test
    void another_return_under_a_known_number_is_told_from_a_retry() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c");
        Post.sale(shop, member, spend("50.00"));
        Back.bring(shop, member, "T1", pieces("1"));
        assertThatThrownBy(() -> Back.bring(shop, member, "T1", pieces("1"))).hasMessageContaining("sameContent=true");
        assertThatThrownBy(() -> Back.bring(shop, member, "T1", pieces("2")))
                .hasMessageContaining("differences=[/lines]");
        assertThatThrownBy(() -> Back.bring(shop, member, "T1", Returned.EVERYTHING))
                .hasMessageContaining("differences=[/everything, /lines]");
    }

    @Test
    void a_return_that_was_read_before_its_sale_was_booked_is_to_be_read_again() {
        Shop shop = new Shop(base());
        MemberRef member = shop.member("c");
        Post.sale(shop, member, spend("50.00"));
        assertThatThrownBy(() -> Back.unseen(shop, "T1", pieces("1"))).isInstanceOf(Outdated.class);
        assertThat(Back.bring(shop, member, "T1", pieces("1")).takenBack()).isEqualTo(10);
    }

    @Test
    void nothing_of_a_closed_member_moves_and_the_answer_says_so() {
        Shop shop = new Shop(base().ratio(PAY));
        MemberRef member = shop.member("c", 50);
        Post.sale(shop, member, spend("70.00"), new Wish.Exactly(PAY, 50));
        shop.close(member);
        ReturnReceipt back = Back.bring(shop, member, "T1", Returned.EVERYTHING);
        assertThat(back.transaction()).isNull();
        assertThat(back.givenBack()).isZero();
        assertThat(back.lost()).isEqualTo(50);
        assertThat(back.lossReason()).isEqualTo(LossReason.MEMBER_CLOSED);
        assertThat(back.forgone()).isEqualTo(70);
        assertThat(back.moneyBack().amount()).isEqualByComparingTo("65.00");
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
