package org.loyaltyledger.ties.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.ending.Close;
import org.loyaltyledger.member.ending.MergeInto;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;

/** Who leaves a family, or the programme, told with the points. */
class FamilyEndTest {
    private static final int HERE = MemoryLedger.PARTITION;
    private static final int ELSEWHERE = MemoryLedger.OTHER;

    private final House house = new House("HOLDER", "OWN_CONTRIBUTION", "WITHIN_BALANCE");

    @ParameterizedTest
    @CsvSource({
        // policy, brought by Ben, by the holder, spent, where Ben lives, what he takes
        "NOTHING,          100, 50,   0, 1,  0",
        "OWN_CONTRIBUTION, 100, 50,   0, 1, 100",
        "OWN_CONTRIBUTION, 100, 50, 120, 1, 30",
        "OWN_CONTRIBUTION, 100, 50,   0, 2, 100",
        "EQUAL_SHARE,      100, 51,   0, 1, 75",
        "EQUAL_SHARE,      100, 51,   0, 2, 75",
        "EQUAL_SHARE,        0, 51,  51, 1,  0",
    })
    void a_leaver_takes_what_the_plan_lets_it(
            String policy, long byBen, long byHolder, long spent, int partition, long takes) {
        House house = new House("HOLDER", policy, "WITHIN_BALANCE");
        UUID ben = house.person(partition);
        house.add(ben);
        if (byBen > 0) {
            house.sell(ben, byBen);
            house.deliver();
        }
        house.sell(house.holder, byHolder);
        if (spent > 0) {
            house.ledger.take(house.holder, spent);
        }
        house.change(ben, ChangeFamily.LEAVE);
        house.deliver();
        assertThat(house.spendable(ben)).isEqualTo(takes);
        assertThat(house.seat(ben).taken()).isEqualTo(takes);
        assertThat(house.family().pool()).isEqualTo(byBen + byHolder - spent - takes);
        house.sell(ben, 7);
        assertThat(house.spendable(ben)).isEqualTo(takes + 7);
        assertThatThrownBy(() -> house.change(ben, ChangeFamily.LEAVE)).hasMessageContaining("not-found");
    }

    @Test
    void a_membership_that_ends_lets_everybody_go_at_once() {
        UUID ben = house.person(HERE);
        UUID cleo = house.person(ELSEWHERE);
        house.add(ben);
        house.add(cleo);
        house.sell(ben, 100);
        house.sell(cleo, 50);
        house.deliver();
        house.ledger.take(house.holder, 60);
        // 90 are left of 150: each takes its part in proportion.
        house.step((desk, life) -> life.cancelNow("moving"));
        house.deliver();
        assertThat(house.spendable(ben)).isEqualTo(60);
        assertThat(house.spendable(cleo)).isEqualTo(30);
        assertThat(house.family().pool()).isZero();
        assertThat(house.family().status()).isEqualTo(MembershipStatus.CANCELLED);
        assertThat(house.family().persons()).allMatch(person -> person.until() != null);
    }

    @Test
    void a_person_that_leaves_the_programme_leaves_the_points_to_the_family() {
        UUID ben = house.person(HERE);
        UUID cleo = house.person(ELSEWHERE);
        house.add(ben);
        house.add(cleo);
        house.sell(ben, 100);
        house.sell(cleo, 10);
        house.ledger.run(new Close(SampleMembers.party(ben), MemoryLedger.NOTE, house.ties));
        house.ledger.run(new Close(SampleMembers.party(cleo), MemoryLedger.NOTE, house.ties));
        house.deliver();
        assertThat(house.family().persons()).allMatch(person -> person.until() != null);
        // Cleo's ten were on their way when she left; they came back to her and were forfeited, or came before.
        assertThat(house.family().pool()).isEqualTo(100 + house.seat(cleo).brought());
        assertThat(house.transit()).isZero();
    }

    @Test
    void a_holder_that_leaves_the_programme_lets_everybody_take_a_share() {
        UUID ben = house.person(HERE);
        house.add(ben);
        house.sell(ben, 100);
        house.sell(house.holder, 50);
        house.ledger.run(new Close(SampleMembers.party(house.holder), MemoryLedger.NOTE, house.ties));
        assertThat(house.spendable(ben)).isEqualTo(100);
        assertThat(house.ledger.books.account(house.holder).balance()).isZero();
    }

    @Test
    void a_holder_that_is_merged_keeps_its_family() {
        UUID ben = house.person(HERE);
        house.add(ben);
        house.sell(ben, 100);
        UUID second = house.person(HERE);
        house.ledger.run(new MergeInto(
                SampleMembers.party(second),
                SampleMembers.party(house.holder),
                MemoryLedger.NOTE,
                Optional.empty(),
                house.ties));
        house.sell(ben, 20);
        assertThat(house.spendable(second)).isEqualTo(120);
        assertThat(house.spendable(ben)).isZero();
        assertThat(house.family().holder()).isEqualTo(second);
        assertThat(house.seat(ben).brought()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 1", "2, 2"})
    void a_holder_that_is_merged_keeps_its_family_wherever_all_of_them_live(int survivor, int person) {
        UUID ben = house.person(person);
        house.add(ben);
        house.sell(ben, 100);
        house.deliver();
        house.sell(house.holder, 11);
        UUID second = house.person(survivor);
        merge(second, house.holder);
        house.deliver();
        assertThat(house.spendable(ben)).isZero();
        assertThat(house.spendable(second)).isEqualTo(111);
        house.sell(ben, 5);
        house.deliver();
        house.takeBack(ben, 20);
        house.deliver();
        assertThat(house.spendable(second)).isEqualTo(96);
        assertThat(house.seat(ben).brought()).isEqualTo(85);
        assertThat(house.transit()).isZero();
        house.change(ben, ChangeFamily.LEAVE);
        house.deliver();
        assertThat(house.spendable(ben)).isEqualTo(85);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 1", "2, 2"})
    void the_place_of_a_person_that_is_merged_is_the_survivors(int survivor, int person) {
        UUID ben = house.person(person);
        house.add(ben);
        house.sell(ben, 100);
        house.deliver();
        UUID second = house.person(survivor);
        merge(second, ben);
        house.deliver();
        assertThat(house.seat(second).brought()).isEqualTo(100);
        house.sell(second, 20);
        house.deliver();
        house.takeBack(second, 30);
        house.deliver();
        assertThat(house.spendable(second)).isZero();
        assertThat(house.family().pool()).isEqualTo(90);
        assertThat(house.seat(second).brought()).isEqualTo(90);
        house.change(second, ChangeFamily.LEAVE);
        house.deliver();
        assertThat(house.spendable(second)).isEqualTo(90);
        assertThat(house.transit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 1", "2, 2"})
    void what_is_pending_goes_into_the_pool_for_the_survivor(int survivor, int person) {
        UUID ben = house.person(person);
        house.add(ben);
        Instant later = house.ledger.books.now().plus(Duration.ofDays(2));
        house.sell(ben, 40, LotSpec.pending(house.ledger.books.now(), later, Lot.NEVER));
        UUID second = house.person(survivor);
        merge(second, ben);
        house.deliver();
        house.ledger.at(later.plusSeconds(1).toString());
        house.ledger.run(new Gather(SampleMembers.PROGRAMME, List.of(second)));
        house.deliver();
        assertThat(house.family().pool()).isEqualTo(40);
        assertThat(house.spendable(second)).isZero();
    }

    @Test
    void two_places_in_one_family_become_one() {
        UUID ben = house.person(HERE);
        house.add(ben);
        house.sell(ben, 100);
        house.ledger.at("2026-03-02T09:00:00Z");
        UUID second = house.person(HERE);
        house.add(second);
        house.sell(second, 7);
        merge(second, ben);
        house.takeBack(second, 100);
        assertThat(house.seat(second).brought()).isEqualTo(7);
        assertThat(house.family().persons().stream().filter(one -> one.until() == null))
                .singleElement()
                .satisfies(one -> assertThat(one.person()).isEqualTo(second));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_holder_and_its_person_become_one_and_what_was_brought_stays(boolean holderEnds) {
        UUID ben = house.person(HERE);
        house.add(ben);
        house.sell(ben, 100);
        UUID survivor = holderEnds ? ben : house.holder;
        merge(survivor, holderEnds ? house.holder : ben);
        assertThat(house.family().persons()).allMatch(one -> one.until() != null);
        assertThat(house.family().pool()).isEqualTo(100);
        house.sell(survivor, 5);
        assertThat(house.family().pool()).isEqualTo(105);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "1, false", "2, false"})
    void who_holds_a_family_leaves_its_place_in_another_one_with_its_share(int partition, boolean holderEnds) {
        UUID ben = house.person(partition);
        house.add(ben);
        house.sell(ben, 100);
        house.deliver();
        UUID other = house.person(HERE);
        UUID cleo = house.person(HERE);
        house.addTo(other, cleo);
        house.sell(cleo, 7);
        UUID survivor = holderEnds ? ben : other;
        merge(survivor, holderEnds ? other : ben);
        house.deliver();
        assertThat(house.family().pool()).isZero();
        assertThat(house.spendable(survivor)).isEqualTo(107);
        house.sell(survivor, 3);
        house.sell(cleo, 4);
        house.deliver();
        assertThat(house.spendable(survivor)).isEqualTo(114);
        assertThat(house.family().persons()).allMatch(one -> one.until() != null);
        assertThat(house.transit()).isZero();
    }

    private void merge(UUID survivor, UUID ended) {
        house.ledger.run(new MergeInto(
                SampleMembers.party(survivor),
                SampleMembers.party(ended),
                MemoryLedger.NOTE,
                Optional.empty(),
                house.ties));
    }
}
