package org.loyaltyledger.till.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loyaltyledger.till.sample.Rules.fixed;
import static org.loyaltyledger.till.sample.Rules.perAmount;
import static org.loyaltyledger.till.sample.Rules.perItem;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.sale.SaleReceipt;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Tender;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.earning.AmountBasis;
import org.loyaltyledger.vault.terms.earning.Limit;

class BookSaleTest {

    private static final Ratio STEPS =
            new Ratio("pay", 3, new BigDecimal("1.00"), 3, 1, Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void R23_points_of_a_sale_pay_in_it_if_the_terms_let_them() {
        Shop shop = new Shop(SampleTerms.of(fixed("base", 1)).ratio(STEPS).earnedInSaleSpendable());
        MemberRef member = shop.member("c", 10);
        SaleReceipt receipt = Post.sale(shop, member, spend("50.00"), new Wish.Most(STEPS));
        assertThat(receipt.redeemed()).isEqualTo(9);
        assertThat(receipt.balance()).isEqualTo(2);
    }

    @Test
    void E16_a_reward_in_the_sale_is_paid_by_what_the_sale_earns() {
        Reward mug = new Reward("mug", "", 5, 1, Optional.empty(), Validity.ALWAYS);
        Shop shop = new Shop(SampleTerms.of(perItem("base", 1)).reward(mug).earnedInSaleSpendable());
        MemberRef member = shop.member("c");
        Sales sale = Sales.of().goods("a", "5", "50.00").reward("mug", "1");
        SaleReceipt receipt = Post.sale(shop, member, sale, new Wish.Take(mug, 1));
        assertThat(receipt.earned()).isEqualTo(5);
        assertThat(receipt.redeemed()).isEqualTo(5);
        assertThat(receipt.balance()).isZero();
    }

    @Test
    void R27_earned_and_spent_are_booked_gross() {
        Reward five = new Reward("five", "", 5, 1, Optional.empty(), Validity.ALWAYS);
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")).reward(five));
        MemberRef member = shop.member("c", 5);
        SaleReceipt receipt = Post.sale(shop, member, spend("10.00"), new Wish.Take(five, 1));
        assertThat(receipt.earned()).isEqualTo(10);
        assertThat(receipt.redeemed()).isEqualTo(5);
        Transaction booked = shop.ledger.books.journal().get(1);
        assertThat(booked.entries().stream()
                        .filter(entry -> entry.account().equals(member.id()))
                        .map(org.loyaltyledger.vault.ledger.Entry::points))
                .containsExactly(-5L, 10L);
    }

    @Test
    void what_points_pay_is_taken_off_the_base_once_listed_as_a_tender_or_not() {
        Ratio half =
                new Ratio("pay", 2, new BigDecimal("1.00"), 1, 1, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(earnedByHalf(half, 100)).isEqualTo(50);
        assertThat(earnedByHalf(half, 100, "POINTS", "50.00", "CASH", "50.00")).isEqualTo(50);
        assertThat(earnedByHalf(half, 100, "POINTS", "20.00", "POINTS", "30.00", "CASH", "50.00"))
                .isEqualTo(50);
        assertThat(earnedByHalf(half, 60, "POINTS", "50.00", "CASH", "50.00")).isEqualTo(50);
        assertThat(earnedByHalf(half, 100, "POINTS", "30.00", "CASH", "70.00")).isEqualTo(50);
        assertThat(earnedByHalf(half, 0, "POINTS", "50.00", "CASH", "50.00")).isEqualTo(50);
        assertThat(earnedByHalf(half, 100, "CASH", "100.00")).isEqualTo(50);
    }

    /** What a sale of 100.00 earns, quoted and booked, where points do not earn; and that half of it comes back alike. */
    private static long earnedByHalf(Ratio half, long points, String... tenders) {
        Shop shop = new Shop(
                SampleTerms.of(perAmount("base", 1, "1.00")).ratio(half).nonEarning(Tender.POINTS));
        MemberRef member = shop.member("c", 100);
        Sales sale = Sales.of().goods("a", "2", "100.00");
        for (int i = 0; i < tenders.length; i += 2) {
            sale.tender(tenders[i], tenders[i + 1]);
        }
        Wish[] wishes = points == 0 ? new Wish[0] : new Wish[] {new Wish.Exactly(half, points)};
        SaleReceipt quote = Post.quote(shop, member, sale, wishes);
        SaleReceipt receipt = Post.sale(shop, member, sale, wishes);
        assertThat(receipt.earned()).isEqualTo(quote.earned());
        assertThat(receipt.paidByPoints().plus(receipt.due())).isEqualTo(receipt.total());
        Basket booked = Basket.of(Post.row(shop).sale(), AmountBasis.DEFAULT, Set.of(Tender.POINTS));
        assertThat(booked.earning()).isEqualByComparingTo(BigDecimal.valueOf(receipt.earned()));
        return receipt.earned();
    }

    @Test
    void another_sale_under_a_known_receipt_is_told_from_a_retry_by_its_places() {
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")).ratio(STEPS));
        MemberRef member = shop.member("c", 30);
        MemberRef stranger = shop.member("d");
        Sales first = Sales.of().goods("a", "1", "10.00").goods("b", "2", "4.00");
        Post.sale(shop, member, first, new Wish.Exactly(STEPS, 3));
        assertThatThrownBy(() -> Post.sale(shop, member, first, new Wish.Exactly(STEPS, 3)))
                .hasMessageContaining("sameContent=true")
                .hasMessageContaining("differences=[]");
        assertThatThrownBy(() -> Post.sale(shop, member, first, new Wish.Most(STEPS)))
                .hasMessageContaining("sameContent=true");
        assertThatThrownBy(() -> Post.sale(shop, stranger, first, new Wish.Exactly(STEPS, 6)))
                .hasMessageContaining("sameContent=false")
                .hasMessageContaining("differences=[/member, /redemptions/0]");
        Sales other =
                Sales.of().goods("a", "1", "11.00").goods("c", "2", "4.00").goods("d", "1", "1.00");
        assertThatThrownBy(() -> Post.sale(shop, member, other.discount("1.00"), new Wish.Exactly(STEPS, 3)))
                .hasMessageContaining("differences=[/lines/0/amount, /lines/1/sku, /lines/2, /discount]");
    }

    @Test
    void a_listed_points_tender_or_a_time_left_to_the_service_makes_no_other_sale() {
        Shop shop = new Shop(
                SampleTerms.of(perAmount("base", 1, "1.00")).ratio(STEPS).nonEarning(Tender.POINTS));
        MemberRef member = shop.member("c", 30);
        Post.now(shop, member, Sales.of().goods("a", "1", "10.00"));
        shop.ledger.after(Duration.ofMinutes(5));
        assertThatThrownBy(() -> Post.now(shop, member, Sales.of().goods("a", "1", "10.00")))
                .hasMessageContaining("sameContent=true");
        assertThatThrownBy(() -> Post.sale(
                        shop, member, Sales.of().goods("a", "1", "10.00").at(Shop.START.minusSeconds(60))))
                .hasMessageContaining("differences=[/occurredAt]");
    }

    @Test
    void R28_two_rewards_on_a_sale_that_earns() {
        Reward one = new Reward("one", "", 1, 1, Optional.empty(), Validity.ALWAYS);
        Reward two = new Reward("two", "", 2, 1, Optional.empty(), Validity.ALWAYS);
        Shop shop = new Shop(SampleTerms.of(fixed("base", 1)).reward(one).reward(two));
        MemberRef member = shop.member("c", 4);
        Post.sale(shop, member, spend("1.00"), new Wish.Take(one, 1), new Wish.Take(two, 1));
        assertThat(shop.spendable(member)).isEqualTo(2);
    }

    @Test
    void R31_a_quote_tells_what_the_sale_does_and_stores_nothing() {
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")).ratio(STEPS));
        MemberRef member = shop.member("c", 10);
        int before = shop.ledger.books.journal().size();
        SaleReceipt quote = Post.quote(shop, member, spend("100.00"), new Wish.Most(STEPS));
        assertThat(shop.ledger.books.journal()).hasSize(before);
        SaleReceipt sale = Post.sale(shop, member, spend("100.00"), new Wish.Most(STEPS));
        assertThat(quote.status()).isEqualTo(SaleStatus.QUOTED);
        assertThat(quote.transaction()).isNull();
        assertThat(figures(quote)).isEqualTo(figures(sale));
    }

    private static String figures(SaleReceipt receipt) {
        return receipt.earned() + " " + receipt.redeemed() + " " + receipt.due() + " " + receipt.balance() + " "
                + receipt.awards() + receipt.redemptions();
    }

    @Test
    void E20_without_the_code_there_is_no_ledger_line() {
        Shop shop = new Shop(SampleTerms.of(fixed("promo", 10).code("PROMO10")));
        MemberRef member = shop.member("c");
        Post.sale(shop, member, spend("1.00"));
        assertThat(shop.ledger.books.journal().get(0).entries()).isEmpty();
    }

    @Test
    void a_receipt_is_booked_once_whatever_the_key() {
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")));
        MemberRef member = shop.member("c");
        SaleReceipt first = Post.sale(shop, member, spend("10.00"));
        assertThatThrownBy(() -> Post.sale(shop, member, spend("10.00")))
                .hasMessageContaining("duplicate-receipt")
                .hasMessageContaining("transaction=" + first.transaction());
        assertThat(shop.spendable(member)).isEqualTo(10);
    }

    @Test
    void a_budget_is_used_up_over_members_and_never_overshot() {
        Limit budget = new Limit(Limit.Scope.CAMPAIGN, Optional.of(Bucket.EVER), 15, Limit.Exceed.CAP);
        Shop shop = new Shop(SampleTerms.of(fixed("gift", 10).campaign().alone().limits(budget)));
        MemberRef one = shop.member("1");
        MemberRef two = shop.member("2");
        MemberRef three = shop.member("3");
        assertThat(Post.sale(shop, one, spend("1.00").receipt("a")).earned()).isEqualTo(10);
        SaleReceipt second = Post.sale(shop, two, spend("1.00").receipt("b"));
        assertThat(second.awards().get(0).wanted()).isEqualTo(10);
        assertThat(second.awards().get(0).given()).isEqualTo(5);
        assertThat(Post.sale(shop, three, spend("1.00").receipt("c")).earned()).isZero();
    }

    @Test
    void the_till_s_clock_may_run_ahead_a_little_and_a_sale_may_be_late_a_while() {
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")));
        MemberRef member = shop.member("c");
        Sales sale = spend("10.00");
        assertThatThrownBy(() -> Post.sale(shop, member, sale.at(Shop.START.plus(Duration.ofMinutes(11)))))
                .hasMessageContaining("occurred-at-out-of-bounds");
        assertThatThrownBy(() -> Post.sale(shop, member, sale.at(Shop.START.minus(Duration.ofDays(62)))))
                .hasMessageContaining("occurred-at-out-of-bounds");
        assertThat(Post.sale(shop, member, sale.at(Shop.START.minus(Duration.ofDays(59))))
                        .earned())
                .isEqualTo(10);
    }

    @Test
    void nobody_s_sale_is_kept_and_earns_nothing() {
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")));
        SaleReceipt receipt = Post.sale(shop, null, spend("10.00"));
        assertThat(receipt.status()).isEqualTo(SaleStatus.ANONYMOUS);
        assertThat(Post.row(shop).status()).isEqualTo(SaleStatus.ANONYMOUS);
    }

    @Test
    void an_unknown_card_is_refused_or_parked_until_somebody_has_it() {
        Shop refusing = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")));
        assertThatThrownBy(() -> Post.sale(refusing, MemberRef.by("card", "new"), spend("10.00")))
                .hasMessageContaining("member-unknown");

        Shop parking = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")).parking());
        assertThat(Post.sale(parking, MemberRef.by("card", "new"), spend("10.00"))
                        .status())
                .isEqualTo(SaleStatus.PARKED);
        SaleRow row = Post.row(parking);
        parking.ledger.run(new ClaimSale(row.card().orElseThrow(), row.key(), parking.version, new Ties(List.of())));
        assertThat(Post.row(parking).status()).isEqualTo(SaleStatus.PARKED);
        MemberRef member = parking.member("new");
        parking.ledger.run(new ClaimSale(row.card().orElseThrow(), row.key(), parking.version, new Ties(List.of())));
        assertThat(parking.spendable(member)).isEqualTo(10);
        parking.ledger.run(new ClaimSale(row.card().orElseThrow(), row.key(), parking.version, new Ties(List.of())));
        assertThat(parking.spendable(member)).isEqualTo(10);
    }

    @Test
    void a_sale_without_a_time_is_when_its_turn_comes() {
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")));
        MemberRef member = shop.member("c");
        Instant turn = shop.ledger.books.now().minusNanos(7_000);
        shop.ledger.books.turn(turn);
        SaleReceipt receipt = Post.now(shop, member, spend("10.00"));
        assertThat(receipt.occurredAt()).isEqualTo(turn);
        assertThat(receipt.earned()).isEqualTo(10);
        assertThat(Post.row(shop).sale().occurredAt()).isEqualTo(turn);
    }

    @Test
    void a_sale_reads_back_as_it_was_written() throws Exception {
        Shop shop = new Shop(SampleTerms.of(perAmount("base", 1, "1.00")).ratio(STEPS));
        MemberRef member = shop.member("c", 10);
        Post.sale(
                shop,
                member,
                spend("10.00").tender("CASH", "10.00").codes("A", "B").discount("0.50"),
                new Wish.Most(STEPS));
        SaleRow row = Post.row(shop);
        JsonNode goods = Json.mapper().readTree(GoodsText.write(row.sale()));
        assertThat(GoodsText.read(row.key(), row.sale().occurredAt(), goods)).isEqualTo(row.sale());
        JsonNode points = Json.mapper().readTree(PointsText.write(row));
        assertThat(PointsText.given(points)).isEqualTo(row.given());
        assertThat(PointsText.spent(points)).isEqualTo(row.spent());
        assertThat(PointsText.buyer(points)).isEqualTo(row.buyer());
    }

    private static Sales spend(String amount) {
        return Sales.of().goods("a", "1", amount);
    }
}
