package org.loyaltyledger.till.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.redemption.Hold;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.api.redemption.Redemption;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.terms.Ratio;
import org.loyaltyledger.vault.terms.Reward;
import org.loyaltyledger.vault.terms.calendar.Validity;

class HoldsTest {

    private static final Ratio PAY =
            new Ratio("pay", 100, new BigDecimal("1.00"), 1, 1, Optional.empty(), Optional.empty(), Optional.empty());
    private static final Reward MUG = new Reward("mug", "", 40, 1, Optional.of(1L), Validity.ALWAYS);

    private final Shop shop = new Shop(SampleTerms.of().ratio(PAY).reward(MUG));
    private final MemberRef member = shop.member("c", 100);

    @Test
    void R32_what_is_spent_cannot_be_spent_again() {
        assertThat(redeem(new Wish.Exactly(PAY, 10)).balance()).isEqualTo(90);
        assertThatThrownBy(() -> redeem(new Wish.Exactly(PAY, 100)))
                .hasMessageContaining("insufficient-points")
                .hasMessageContaining("spendable=90");
    }

    @Test
    void a_part_is_captured_and_the_rest_goes_back() {
        UUID hold = hold(new Wish.Exactly(PAY, 60)).id();
        assertThat(shop.spendable(member)).isEqualTo(40);
        Hold captured = capture(hold, 25);
        assertThat(captured.status()).isEqualTo(HoldStatus.CAPTURED);
        assertThat(captured.spent().value().amount()).isEqualByComparingTo("0.25");
        assertThat(captured.balance()).isEqualTo(75);
        assertThatThrownBy(() -> capture(hold, 25)).hasMessageContaining("hold-not-open");
    }

    @Test
    void more_than_is_held_is_not_captured() {
        UUID hold = hold(new Wish.Exactly(PAY, 60)).id();
        assertThatThrownBy(() -> capture(hold, 61)).hasMessageContaining("held=60");
    }

    @Test
    void a_hold_nobody_captures_gives_its_points_and_its_reward_back() {
        UUID hold = hold(new Wish.Take(MUG, 1)).id();
        assertThatThrownBy(() -> hold(new Wish.Take(MUG, 1))).hasMessageContaining("left=0");
        shop.ledger.run(new Restock(OpenHold.of(hold)));
        assertThatThrownBy(() -> hold(new Wish.Take(MUG, 1))).hasMessageContaining("left=0");
        shop.ledger.after(Duration.ofMinutes(15));
        assertThat(shop.spendable(member)).isEqualTo(100);
        assertThatThrownBy(() -> capture(hold, 40)).hasMessageContaining("hold-expired");
        shop.ledger.run(new Restock(OpenHold.of(hold)));
        shop.ledger.run(new Restock(OpenHold.of(hold)));
        assertThat(redeem(new Wish.Take(MUG, 1)).balance()).isEqualTo(60);
        assertThatThrownBy(() -> redeem(new Wish.Take(MUG, 1))).hasMessageContaining("left=0");
    }

    private Redemption redeem(Wish wish) {
        return (Redemption) shop.ledger.run(new Redeem(order(wish))).body();
    }

    private Hold hold(Wish wish) {
        return (Hold) shop.ledger.run(new PlaceHold(order(wish))).body();
    }

    private Hold capture(UUID hold, long points) {
        HoldStep step = new HoldStep(OpenHold.of(hold), Shop.START, shop.version, "till", "");
        return (Hold)
                shop.ledger.run(new CaptureHold(step, Optional.of(points))).body();
    }

    private Order order(Wish wish) {
        return new Order(
                Shop.PROGRAMME.id(),
                new Party(Shop.PROGRAMME.id(), member),
                wish,
                Optional.empty(),
                "",
                Optional.empty(),
                Shop.START,
                shop.version,
                "till",
                false);
    }
}
