package org.loyaltyledger.it.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.club.Cancellation;
import org.loyaltyledger.api.club.ChangeTiming;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.club.ClubClient;
import org.loyaltyledger.api.club.Failure;
import org.loyaltyledger.api.club.Membership;
import org.loyaltyledger.api.club.MembershipClient;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.club.Pause;
import org.loyaltyledger.api.club.Payment;
import org.loyaltyledger.api.club.PlanChange;
import org.loyaltyledger.api.club.PlanRates;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;

/** A member tries a club, pays, fails to pay, lapses and comes again; the shop charges and tells what came of it. */
@RunningLedger
class ClubIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String TERMS = """
        zone: Europe/Berlin
        currency: EUR
        points: {name: points, expiry: {kind: NONE}}
        earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]}
        benefits: [{id: double, name: Double points, kind: EARN_MULTIPLIER, factor: "2"}]
        clubs:
          - id: regulars
            name: Regulars
            plans:
              - {id: month, kind: PAID, price: "9.90", period: P1M, trial: P14D, grace: P7D, benefits: [double],
                 pause: {longest: P1M}, refund: PRORATA}
              - {id: year, kind: PAID, price: "99.00", period: P1Y, grace: P14D, benefits: [double], refund: PRORATA}
        """;

    private final Shop shop = Shop.openUnder(Service.shared(), TERMS);
    private final UUID anna = shop.enrol("anna");
    private final LocalDate start = LocalDate.now(ZONE);

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void a_member_tries_pays_lapses_and_comes_again() {
        Membership trial = self().join(shop.programme(), anna, key(), new NewMembership("regulars", "month"));
        assertThat(trial.status()).isEqualTo(MembershipStatus.TRIAL);
        assertThat(trial.nextDueOn()).isEqualTo(start.plusDays(14));
        assertThat(sale("R1")).isEqualTo(20);
        Reply again = shop.member(anna).post(memberships(), new NewMembership("regulars", "year"));
        assertThat(again.expect(409).problem()).isEqualTo("already-in-club");
        assertThat(again.text("/membership")).isEqualTo(trial.id().toString());

        // Nobody has run a day: what is due is known all the same.
        morningOf(14);
        assertThat(find(trial).status()).isEqualTo(MembershipStatus.GRACE);
        var due = clubs().charges(shop.programme(), ChargeStatus.DUE, null, null, null, null)
                .items();
        assertThat(due).singleElement().satisfies(charge -> {
            assertThat(charge.membership()).isEqualTo(trial.id());
            assertThat(charge.member()).isEqualTo(anna);
            assertThat(charge.amount().toString()).isEqualTo("9.90 EUR");
            assertThat(charge.dueOn()).isEqualTo(start.plusDays(14));
        });
        UUID charge = due.get(0).id();
        Reply failed = shop.partner(anna).post(charge(trial, charge, "failed"), "once", "{\"reason\":\"no funds\"}");
        Reply replayed = shop.partner(anna).post(charge(trial, charge, "failed"), "once", "{\"reason\":\"no funds\"}");
        assertThat(failed.expect(200).number("/due/0/failures")).isEqualTo(1);
        assertThat(replayed.replayed()).isTrue();
        assertThat(replayed.text()).isEqualTo(failed.text());

        morningOf(20);
        Membership paid = cashier().paid(shop.programme(), anna, trial.id(), charge, key(), new Payment("card"));
        assertThat(paid.status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(paid.untilDate()).isEqualTo(start.plusDays(14).plusMonths(1));
        assertThat(cashier().paid(shop.programme(), anna, trial.id(), charge, key(), new Payment("again")))
                .isEqualTo(paid);
        assertThat(shop.partner(anna)
                        .post(charge(trial, charge, "failed"), new Failure("late"))
                        .expect(409)
                        .problem())
                .isEqualTo("membership-state");

        LocalDate renewal = paid.untilDate();
        at(renewal);
        shop.runDays();
        assertThat(find(trial).due().get(0).dueOn()).isEqualTo(renewal);
        assertThat(rates(renewal).open()).isEqualTo(1);
        at(renewal.plusDays(6));
        assertThat(sale("R2")).isEqualTo(20);
        at(renewal.plusDays(7));
        // Lapsed, and the till knows though no day was run.
        assertThat(sale("R3")).isEqualTo(10);
        assertThat(find(trial).status()).isEqualTo(MembershipStatus.LAPSED);
        shop.runDays();
        PlanRates rates = rates(renewal);
        assertThat(rates.fellDue()).isEqualTo(1);
        assertThat(rates.lapsed()).isEqualTo(1);
        assertThat(rates.lapseRate()).isEqualByComparingTo("1");
        assertThat(clubs().charges(shop.programme(), ChargeStatus.VOID, null, null, null, null)
                        .items())
                .hasSize(1);

        Membership second = self().join(shop.programme(), anna, key(), new NewMembership("regulars", "month"));
        assertThat(second.status()).isEqualTo(MembershipStatus.GRACE);
        assertThat(self().list(shop.programme(), anna).items()).hasSize(2);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void a_membership_is_paused_changed_and_ended() {
        Membership month = self().join(shop.programme(), anna, key(), new NewMembership("regulars", "month"));
        morningOf(14);
        UUID first = find(month).due().get(0).id();
        LocalDate until = cashier()
                .paid(shop.programme(), anna, month.id(), first, key(), new Payment(null))
                .untilDate();

        morningOf(18);
        Membership paused = self().pause(shop.programme(), anna, month.id(), key(), new Pause(null));
        assertThat(paused.status()).isEqualTo(MembershipStatus.PAUSED);
        assertThat(sale("R1")).isEqualTo(10);
        morningOf(23);
        Membership resumed = self().resume(shop.programme(), anna, month.id(), key());
        assertThat(resumed.untilDate()).isEqualTo(until.plusDays(5));
        assertThat(sale("R2")).isEqualTo(20);

        Membership planned = self().change(
                        shop.programme(), anna, month.id(), key(), new PlanChange("year", ChangeTiming.PERIOD_END));
        assertThat(planned.nextPlan()).isEqualTo("year");
        assertThat(planned.nextAmount().toString()).isEqualTo("99.00 EUR");
        at(until.plusDays(5));
        Membership year = find(month);
        assertThat(year.plan()).isEqualTo("year");
        assertThat(year.status()).isEqualTo(MembershipStatus.GRACE);
        assertThat(sale("R3")).isEqualTo(20);
        cashier().paid(shop.programme(), anna, month.id(), year.due().get(0).id(), key(), new Payment("card"));

        Membership over =
                self().cancel(shop.programme(), anna, month.id(), key(), new Cancellation(ChangeTiming.NOW, "moving"));
        assertThat(over.status()).isEqualTo(MembershipStatus.CANCELLED);
        assertThat(over.due().get(0).amount().toString()).isEqualTo("99.00 EUR");
        assertThat(sale("R4")).isEqualTo(10);
        cashier().paid(shop.programme(), anna, month.id(), over.due().get(0).id(), key(), new Payment("bank"));
        assertThat(find(month).due()).isEmpty();
        assertThat(self().charges(shop.programme(), anna, month.id()).items())
                .extracting(charge -> charge.kind() + " " + charge.amount() + " " + charge.status())
                .containsExactly("PERIOD 9.90 EUR PAID", "PERIOD 99.00 EUR PAID", "REFUND 99.00 EUR PAID");
    }

    @Test
    void a_member_sees_to_its_own_memberships_and_tells_nothing_paid() {
        Membership month = self().join(shop.programme(), anna, key(), new NewMembership("regulars", "month"));
        UUID bert = shop.enrol("bert");
        Caller other = shop.member(bert);
        other.get(memberships()).expect(404);
        other.post(memberships() + "/" + month.id() + "/cancellation", new Cancellation(ChangeTiming.NOW, null))
                .expect(404);
        morningOf(14);
        UUID charge = find(month).due().get(0).id();
        shop.member(anna)
                .post(charge(month, charge, "paid"), new Payment("honest"))
                .expect(403);
        shop.till()
                .post(shop.path("/members/" + bert + "/memberships/" + month.id() + "/resumption"), "")
                .expect(404);
    }

    /** What a sale of 10.00 earns now. */
    private long sale(String receipt) {
        return shop.till()
                .post(
                        shop.path("/sales"),
                        "{\"receiptNo\":\"" + receipt + "\",\"store\":\"S1\",\"member\":{\"id\":\"" + anna
                                + "\"},\"lines\":[{\"sku\":\"a\",\"quantity\":1,"
                                + "\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}]}")
                .expect(201)
                .number("/earned");
    }

    private Membership find(Membership membership) {
        return self().find(shop.programme(), anna, membership.id());
    }

    private PlanRates rates(LocalDate day) {
        String month = YearMonth.from(day).toString();
        return clubs().rates(shop.programme(), "regulars", month, month).rates().get(0);
    }

    private void morningOf(int dayAfterStart) {
        at(start.plusDays(dayAfterStart));
    }

    private static void at(LocalDate day) {
        Instant morning = day.atStartOfDay(ZONE).toInstant().plus(Duration.ofHours(9));
        Time.is(morning.isBefore(Instant.now()) ? Instant.now() : morning);
    }

    private MembershipClient self() {
        return shop.member(anna).use(MembershipClient.class);
    }

    private MembershipClient cashier() {
        return shop.partner(anna).use(MembershipClient.class);
    }

    private ClubClient clubs() {
        return shop.operator().use(ClubClient.class);
    }

    private String memberships() {
        return shop.path("/members/" + anna + "/memberships");
    }

    private String charge(Membership membership, UUID charge, String what) {
        return memberships() + "/" + membership.id() + "/charges/" + charge + "/" + what;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
