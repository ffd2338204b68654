package org.loyaltyledger.till.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.till.sample.Rules.fixed;
import static org.loyaltyledger.till.sample.Rules.perAmount;
import static org.loyaltyledger.till.sample.Rules.perItem;
import static org.loyaltyledger.till.sample.Rules.times;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.activity.EventReceipt;
import org.loyaltyledger.api.activity.NewEvent;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.Bucket;
import org.loyaltyledger.vault.terms.earning.Limit;

/** Points for what is no sale. */
class EventEarningTest {

    private static final Limit ONCE_A_DAY =
            new Limit(Limit.Scope.MEMBER, Optional.of(Bucket.DAY), 10, Limit.Exceed.REJECT);

    @Test
    void aVisitEarnsByTheRulesThatAreForVisits() {
        Shop shop = new Shop(SampleTerms.of(
                perAmount("base", 1, "1.00"),
                fixed("visit", 10).event("visit"),
                fixed("survey", 50).event("survey")));
        MemberRef member = shop.member("c");
        EventReceipt receipt = report(shop, member, "visit", "1");
        assertThat(receipt.earned()).isEqualTo(10);
        assertThat(receipt.balance()).isEqualTo(10);
        assertThat(receipt.transaction()).isNotNull();
        assertThat(receipt.awards()).singleElement().satisfies(award -> {
            assertThat(award.rule()).isEqualTo("visit");
            assertThat(award.explanation().get(0).text()).isEqualTo("10 once");
        });
        assertThat(shop.ledger.books.journal().get(0).kind().name()).isEqualTo("EVENT");
        assertThat(report(shop, member, "nothing", "1").transaction()).isNull();
        assertThat(shop.spendable(member)).isEqualTo(10);
    }

    @Test
    void aSaleDoesNotEarnByThem() {
        SampleTerms terms =
                SampleTerms.of(perAmount("base", 1, "1.00"), fixed("visit", 10).event("visit"));
        assertThat(Sales.of().goods("a", "1", "7.00").earns(terms)).isEqualTo(7);
    }

    @Test
    void aFigureCountsLikeItemsAndACampaignMultipliesIt() {
        Shop shop = new Shop(SampleTerms.of(
                perItem("nights", 7).event("night"), times("double", "2").event("night")));
        MemberRef member = shop.member("c");
        assertThat(report(shop, member, "night", "3").earned()).isEqualTo(42);
        assertThat(report(shop, member, "night", "2.5").earned()).isEqualTo(35);
    }

    @Test
    void limitsHoldOverEventsAndSayWhatWasWanted() {
        Shop shop = new Shop(SampleTerms.of(fixed("visit", 10).event("visit").limits(ONCE_A_DAY)));
        MemberRef member = shop.member("c");
        assertThat(report(shop, member, "visit", "1").earned()).isEqualTo(10);
        EventReceipt second = report(shop, member, "visit", "1");
        assertThat(second.earned()).isZero();
        assertThat(second.transaction()).isNull();
        assertThat(second.awards().get(0).wanted()).isEqualTo(10);
        assertThat(second.awards().get(0).explanation().get(1).text()).isEqualTo("A limit leaves nothing.");
    }

    @Test
    void pointsMayBePendingLikeThoseOfSales() {
        Shop shop = new Shop(SampleTerms.of(fixed("visit", 10).event("visit"))
                .activation(new ActivationPolicy.Period(java.time.Period.ofDays(30))));
        MemberRef member = shop.member("c");
        EventReceipt receipt = report(shop, member, "visit", "1");
        assertThat(receipt.balance()).isZero();
        assertThat(receipt.pending()).isEqualTo(10);
    }

    @Test
    void aReportThatIsTakenBackEarnsNothing() {
        Shop shop = new Shop(SampleTerms.of(fixed("visit", 10).event("visit")));
        MemberRef member = shop.member("c");
        NewEvent event = new NewEvent(member, "visit", BigDecimal.ONE, true, null, null);
        assertThat(((EventReceipt) shop.ledger.run(command(shop, event, false)).body()).earned())
                .isZero();
    }

    private static EventReceipt report(Shop shop, MemberRef member, String name, String figure) {
        NewEvent event = new NewEvent(member, name, new BigDecimal(figure), null, null, "E");
        Answer answer = shop.ledger.run(command(shop, event, false));
        assertThat(answer.status()).isEqualTo(201);
        return (EventReceipt) answer.body();
    }

    private static ReportEvent command(Shop shop, NewEvent event, boolean dryRun) {
        return new ReportEvent(
                event,
                Party.of(Shop.PROGRAMME, event.member(), "/member"),
                shop.ledger.books.now().minus(Duration.ofMinutes(1)),
                shop.version,
                "partner",
                shop.ties,
                dryRun);
    }
}
