package org.loyaltyledger.ties.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;

/** A family that puts its points together, told with its figures. */
class FamilyTest {

    private static final int HERE = MemoryLedger.PARTITION;
    private static final int ELSEWHERE = MemoryLedger.OTHER;

    private final House house = new House("HOLDER", "OWN_CONTRIBUTION", "WITHIN_BALANCE");

    @Test
    void what_sales_earn_goes_into_the_pool_at_once() {
        UUID ben = house.person(HERE);
        house.ledger.give(ben, 70);
        house.add(ben);
        List<Followed> followed = house.sell(ben, 100);
        assertThat(followed).singleElement().satisfies(told -> {
            assertThat(told.points()).isEqualTo(-100);
            assertThat(told.transaction()).isPresent();
        });
        house.sell(house.holder, 30);
        // What Ben had before stays his.
        assertThat(house.spendable(ben)).isEqualTo(70);
        assertThat(house.family().pool()).isEqualTo(130);
        assertThat(house.seat(ben).brought()).isEqualTo(100);
    }

    @Test
    void from_another_partition_it_comes_by_letter() {
        UUID cleo = house.person(ELSEWHERE);
        house.add(cleo);
        Instant end = Instant.parse("2026-06-01T00:00:00Z");
        house.sell(cleo, 40, LotSpec.active(house.ledger.books.now(), end));
        // Gone from her account with the sale itself: nobody can spend it meanwhile.
        assertThat(house.spendable(cleo)).isZero();
        assertThat(house.family().pool()).isZero();
        assertThat(house.transit()).isEqualTo(40);
        house.deliver();
        house.deliver();
        assertThat(house.family().pool()).isEqualTo(40);
        assertThat(house.seat(cleo).brought()).isEqualTo(40);
        assertThat(house.transit()).isZero();
        assertThat(house.ledger.books.lots().open(house.holder))
                .extracting(Lot::expiresAt)
                .containsExactly(end);
    }

    @ParameterizedTest
    @ValueSource(ints = {HERE, ELSEWHERE})
    void points_that_are_pending_come_when_they_can_be_spent(int partition) {
        UUID ben = house.person(partition);
        house.add(ben);
        Instant active = Instant.parse("2026-03-10T00:00:00Z");
        house.sell(ben, 50, LotSpec.pending(house.ledger.books.now(), active, Lot.NEVER));
        house.deliver();
        assertThat(house.family().pool()).isZero();
        house.ledger.at("2026-03-10T08:00:00Z");
        house.ledger.run(new Gather(SampleMembers.PROGRAMME, List.of(ben)));
        house.deliver();
        assertThat(house.family().pool()).isEqualTo(50);
        house.ledger.run(new Gather(SampleMembers.PROGRAMME, List.of(ben)));
        house.deliver();
        assertThat(house.family().pool()).isEqualTo(50);
        assertThat(house.spendable(ben)).isZero();
        assertThat(house.ledger.books.room(Rooms.PLACES).find(ben).orElseThrow().bound())
                .isEmpty();
    }

    @Test
    void only_the_holder_spends_unless_the_plan_lets_all() {
        UUID ben = house.person(HERE);
        house.add(ben);
        house.sell(ben, 100);
        assertThatThrownBy(() -> house.change(ben, ChangeFamily.draw(10))).hasMessageContaining("only the holder");
        house.ledger.take(house.holder, 60);
        assertThat(house.family().pool()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {HERE, ELSEWHERE})
    void where_all_may_spend_a_person_draws_on_the_pool(int partition) {
        House all = new House("ALL", "OWN_CONTRIBUTION", "WITHIN_BALANCE");
        UUID ben = all.person(partition);
        all.add(ben);
        all.sell(all.holder, 100);
        assertThat(all.change(ben, ChangeFamily.draw(30)).pool()).isEqualTo(70);
        all.deliver();
        assertThat(all.spendable(ben)).isEqualTo(30);
        // What he drew is his: the next sale does not bring it back.
        all.sell(ben, 5);
        all.deliver();
        assertThat(all.spendable(ben)).isEqualTo(30);
        assertThat(all.family().pool()).isEqualTo(75);
        assertThatThrownBy(() -> all.change(ben, ChangeFamily.draw(76)))
                .hasMessageContaining("insufficient-points")
                .hasMessageContaining("spendable=75");
        assertThat(all.seat(ben).drawn()).isEqualTo(30);
    }

    @Test
    void in_a_pause_everybody_earns_alone() {
        UUID ben = house.person(HERE);
        house.add(ben);
        house.step((desk, life) -> life.pause(Optional.empty()));
        house.sell(ben, 10);
        assertThat(house.spendable(ben)).isEqualTo(10);
        house.ledger.at("2026-03-02T09:00:00Z");
        house.step((desk, life) -> life.resume());
        house.sell(ben, 20);
        assertThat(house.spendable(ben)).isEqualTo(10);
        assertThat(house.family().pool()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        // claw-back, where Ben lives, his own points, spent from the pool, what is left of his own, debt, pool
        "WITHIN_BALANCE, 1,  0,   0, 0,  0, 20",
        "WITHIN_BALANCE, 2,  0,   0, 0,  0, 20",
        "WITHIN_BALANCE, 1, 30,   0, 30, 0, 20",
        "WITHIN_BALANCE, 2, 30,   0, 30, 0, 20",
        "WITHIN_BALANCE, 1,  0,  70, 0,  0, 0",
        "WITHIN_BALANCE, 2,  0,  70, 0,  0, 0",
        "DEBT,           1,  0,   0, 0,  0, 20",
        "DEBT,           2,  0,   0, 0,  0, 20",
        "DEBT,           1,  0,  70, 0, 50, 0",
        "PENDING_ONLY,   1,  0,   0, 0,  0, 100",
    })
    void a_return_takes_out_of_the_pool_what_its_sale_brought(
            String clawback, int partition, long own, long spent, long left, long debt, long pool) {
        House house = new House("HOLDER", "OWN_CONTRIBUTION", clawback);
        UUID ben = house.person(partition);
        if (own > 0) {
            house.ledger.give(ben, own);
        }
        house.add(ben);
        house.sell(ben, 100);
        house.deliver();
        if (spent > 0) {
            house.ledger.take(house.holder, spent);
        }
        house.takeBack(ben, 80);
        house.deliver();
        assertThat(house.spendable(ben)).isEqualTo(left);
        assertThat(house.ledger.books.account(ben).debt()).isEqualTo(debt);
        assertThat(house.family().pool()).isEqualTo(pool);
        assertThat(house.seat(ben).brought()).isEqualTo(spent + pool);
        assertThat(house.transit()).isZero();
    }

    @Test
    void a_member_is_in_one_family_and_holds_none_meanwhile() {
        UUID ben = house.person(HERE);
        house.add(ben);
        assertThatThrownBy(() -> house.add(ben)).hasMessageContaining("The person is in a family");
        assertThatThrownBy(() -> house.add(house.holder)).hasMessageContaining("holder is in its family");
        for (int i = 0; i < 3; i++) {
            house.add(house.person(HERE));
        }
        assertThatThrownBy(() -> house.add(house.person(HERE)))
                .hasMessageContaining("complete")
                .hasMessageContaining("most=4");
    }

    @Test
    void a_plan_without_a_family_takes_nobody_in() {
        house.step((desk, life) -> life.changeNow(desk.plan("club", "alone")));
        assertThatThrownBy(() -> house.add(house.person(HERE))).hasMessageContaining("no family");
    }
}
