package org.loyaltyledger.ties.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.ending.Close;
import org.loyaltyledger.member.ending.MergeInto;
import org.loyaltyledger.sample.MemoryLedger;

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

    @Test
    void a_holder_that_is_merged_elsewhere_lets_the_family_go() {
        UUID ben = house.person(HERE);
        house.add(ben);
        house.sell(ben, 100);
        house.sell(house.holder, 11);
        UUID second = house.person(ELSEWHERE);
        house.ledger.run(new MergeInto(
                SampleMembers.party(second),
                SampleMembers.party(house.holder),
                MemoryLedger.NOTE,
                Optional.empty(),
                house.ties));
        house.deliver();
        assertThat(house.spendable(ben)).isEqualTo(100);
        assertThat(house.spendable(second)).isEqualTo(11);
        house.sell(ben, 5);
        assertThat(house.spendable(ben)).isEqualTo(105);
    }
}
