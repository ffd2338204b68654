package org.loyaltyledger.till.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.sale.SaleAward;
import org.loyaltyledger.api.sale.SaleBenefit;
import org.loyaltyledger.api.sale.SaleReceipt;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.ActivityKey;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Rooms;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.SampleGrants;
import org.loyaltyledger.till.returns.Back;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** What a member holds decides what a sale earns and costs; and what holds the member follows the sale. */
class EntitledSaleTest {

    private static final String DOUBLE =
            "{\"id\":\"double\",\"kind\":\"EARN_MULTIPLIER\",\"factor\":\"2\",\"lines\":\"line.category == 'coffee'\"}";
    private static final String TENTH = "{\"id\":\"tenth\",\"kind\":\"PERCENT_OFF\",\"percent\":\"10\"}";
    private static final String LOCK = "{\"id\":\"lock\",\"kind\":\"PRICE_LOCK\",\"sku\":\"beans\",\"price\":\"8.00\"}";
    private static final String FREE = "{\"id\":\"free\",\"kind\":\"SERVICE\",\"service\":\"DELIVERY\"}";
    private static final String LATER = "{\"id\":\"later\",\"kind\":\"LATER_EXPIRY\",\"by\":\"P30D\"}";

    private final List<Act> acts = new ArrayList<>();
    private final Ties ties = new Ties(List.of(new Tie() {
        @Override
        public String name() {
            return "witness";
        }

        @Override
        public List<Followed> follow(Books books, Act act) {
            acts.add(act);
            return List.of(new Followed(
                    "WITNESS",
                    "seen",
                    0,
                    Optional.empty(),
                    Map.of("visits", act.figures().visits())));
        }
    }));
    private final Shop shop = new Shop(terms(), ties);
    private final MemberRef member = shop.member("c");

    @Test
    void a_multiplier_doubles_what_its_lines_earn_and_a_return_takes_back_as_much() {
        hold(Source.CLUB, "barista", "m1", Sales.NOON.minus(Duration.ofDays(1)), Lot.NEVER, DOUBLE);

        SaleReceipt receipt = Post.sale(shop, member, basket());

        assertThat(receipt.awards())
                .extracting(SaleAward::rule, SaleAward::given)
                .containsExactly(tuple("base", 30L), tuple("CLUB/barista/double", 20L));
        assertThat(Back.bring(shop, member, "T1", Returned.EVERYTHING).takenBack())
                .isEqualTo(50);
        assertThat(shop.spendable(member)).isZero();
    }

    @Test
    void a_late_sale_is_judged_by_what_was_held_at_its_own_time() {
        hold(
                Source.CLUB,
                "barista",
                "m1",
                Sales.NOON.minus(Duration.ofDays(9)),
                Sales.NOON.minus(Duration.ofDays(2)),
                DOUBLE);

        assertThat(Post.sale(shop, member, basket()).earned()).isEqualTo(30);
        Sales late = basket().receipt("r2").at(Sales.NOON.minus(Duration.ofDays(3)));
        assertThat(Post.sale(shop, member, late).earned()).isEqualTo(50);
        Sales atItsEnd = basket().receipt("r3").at(Sales.NOON.minus(Duration.ofDays(2)));
        assertThat(Post.sale(shop, member, atItsEnd).earned()).isEqualTo(30);
    }

    @Test
    void conditions_of_the_terms_see_the_tier() {
        Shop tiered = new Shop(
                terms("{\"id\":\"gold\",\"award\":{\"kind\":\"FIXED\",\"points\":7},"
                        + "\"when\":\"member.tier == 'GOLD'\"}"),
                ties);
        MemberRef gold = tiered.member("g");
        assertThat(Post.sale(tiered, gold, basket()).earned()).isEqualTo(30);
        grant(tiered, gold, Grant.open(Source.TIER, "GOLD", "", Sales.NOON.minusSeconds(1)));
        assertThat(Post.sale(tiered, gold, basket().receipt("r2")).earned()).isEqualTo(37);
    }

    @Test
    void a_quote_names_the_best_that_entitlements_take_off_each_line() {
        hold(Source.CONTRACT, "delivery", "k1", Sales.NOON.minusSeconds(1), Lot.NEVER, TENTH, LOCK, FREE);
        Sales sale = Sales.of()
                .goods("beans", "2", "20.00")
                .goods("cup", "1", "7.95")
                .delivery("4.90");

        SaleReceipt quote = Post.quote(shop, member, sale);

        assertThat(quote.benefits())
                .extracting(SaleBenefit::line, SaleBenefit::entitlement, benefit -> benefit.off()
                        .amount())
                .containsExactly(
                        tuple(1, "CONTRACT/delivery/lock", new BigDecimal("4.00")),
                        tuple(2, "CONTRACT/delivery/tenth", new BigDecimal("0.80")),
                        tuple(3, "CONTRACT/delivery/free", new BigDecimal("4.90")));
        assertThat(Post.sale(shop, member, sale).benefits()).isNull();
    }

    @Test
    void points_live_longer_by_what_is_held() {
        SaleReceipt usual = Post.sale(shop, member, basket());
        hold(Source.TIER, "GOLD", "", Sales.NOON.minusSeconds(1), Lot.NEVER, LATER);
        SaleReceipt later = Post.sale(shop, member, basket().receipt("r2"));

        // A night of clock change lies in neither thirty days.
        assertThat(Duration.between(
                        usual.awards().get(0).expiresAt(), later.awards().get(0).expiresAt()))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void a_sale_counts_and_its_return_counts_less_on_the_day_of_the_sale() {
        Post.sale(shop, member, basket());
        assertThat(day("2026-03-14")).isEqualTo(new Figures(30, new BigDecimal("30.00"), new BigDecimal("7.50"), 1));

        Back.bring(shop, member, "T1", Returned.lines(Map.of(1, LineReturned.quantity(BigDecimal.ONE))));
        assertThat(day("2026-03-14")).isEqualTo(new Figures(20, new BigDecimal("20.00"), new BigDecimal("5.00"), 1));

        Back.bring(shop, member, "T2", Returned.EVERYTHING);
        assertThat(day("2026-03-14")).isEqualTo(new Figures(0, new BigDecimal("0.00"), new BigDecimal("0.00"), 0));
        assertThat(acts).extracting(act -> act.figures().visits()).containsExactly(1L, 0L, -1L);
        assertThat(acts.get(1).pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.sku()).isEqualTo("beans");
            assertThat(piece.quantity()).isEqualByComparingTo("-1");
            assertThat(piece.amount()).isEqualByComparingTo("-10.00");
        });
    }

    @Test
    void the_till_is_told_what_followed_and_a_quote_leaves_nothing() {
        assertThat(Post.quote(shop, member, basket()).consequences()).hasSize(1);
        assertThat(shop.ledger.books.room(Rooms.ACTIVITY).find(key("2026-03-14")))
                .isEmpty();
        assertThat(Post.sale(shop, member, basket()).consequences())
                .singleElement()
                .satisfies(one -> assertThat(one.figures()).containsEntry("visits", 1L));
    }

    private static Sales basket() {
        return Sales.of().line("beans", "coffee", "2", "20.00").goods("cup", "1", "10.00");
    }

    private Figures day(String day) {
        return shop.ledger
                .books
                .room(Rooms.ACTIVITY)
                .find(key(day))
                .orElseThrow()
                .figures();
    }

    private ActivityKey key(String day) {
        return new ActivityKey(member.id(), LocalDate.parse(day));
    }

    private void hold(Source source, String code, String reference, Instant from, Instant until, String... benefits) {
        String own = "[" + String.join(",", benefits) + "]";
        grant(shop, member, new Grant(source, code, reference, from, until, Optional.of(own)));
    }

    private static void grant(Shop shop, MemberRef member, Grant grant) {
        SampleGrants.grant(shop.ledger.books, member.id(), grant);
        shop.ledger.books.accept();
    }

    private static Terms terms(String... moreRules) {
        String more = moreRules.length == 0 ? "" : "," + String.join(",", moreRules);
        return TermsDocument.parse("{\"zone\":\"America/New_York\",\"currency\":\"EUR\","
                        + "\"points\":{\"name\":\"beans\",\"expiry\":{\"kind\":\"ROLLING\",\"length\":\"P90D\"},\"clawback\":\"DEBT\"},"
                        + "\"profit\":{\"margin\":\"0.25\"},"
                        + "\"earning\":{\"rules\":[{\"id\":\"base\",\"award\":{\"kind\":\"PER_AMOUNT\",\"points\":1,\"per\":\"1.00\"}}"
                        + more + "]}}")
                .terms();
    }
}
