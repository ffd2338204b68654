package org.loyaltyledger.it.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.club.Draw;
import org.loyaltyledger.api.club.Family;
import org.loyaltyledger.api.club.FamilyClient;
import org.loyaltyledger.api.club.FamilyPerson;
import org.loyaltyledger.api.club.MembershipClient;
import org.loyaltyledger.api.club.NewInvitation;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** A family puts its points together, in books of one part and of several. */
@RunningLedger
class FamilyIT {

    private static final String TERMS = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: points, expiry: {kind: NONE}, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]}
            redemption: {ratios: [{id: pay, points: 1, amount: "0.01"}]}
            returns: {basis: BY_ITEM}
            clubs:
              - id: family
                plans:
                  - {id: all, kind: FREE, family: {maxMembers: 6, maySpend: ALL, leaverTakes: OWN_CONTRIBUTION}}
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void points_come_together_and_part_again(int partitions) {
        Shop shop = Shop.openUnder(Service.shared(), TERMS, partitions);
        UUID holder = shop.enrol("holder");
        UUID membership = shop.member(holder)
                .use(MembershipClient.class)
                .join(shop.programme(), holder, key(), new NewMembership("family", "all"))
                .id();
        FamilyClient held = shop.member(holder).use(FamilyClient.class);
        List<UUID> persons = new ArrayList<>();
        for (int nth = 0; nth < 6; nth++) {
            UUID person = shop.enrol("p" + nth);
            persons.add(person);
            shop.joinFamily(holder, membership, person);
        }
        long earned = 0;
        for (int nth = 0; nth < 6; nth++) {
            long points = 10L * (nth + 1);
            assertThat(sale(shop, persons.get(nth), "R" + nth, points)).isEqualTo(points);
            earned += points;
        }
        sale(shop, holder, "H1", 5);

        Family family = held.held(shop.programme(), holder, membership);
        assertThat(family.pool()).isEqualTo(earned + 5);
        assertThat(family.persons()).extracting(FamilyPerson::brought).containsExactly(10L, 20L, 30L, 40L, 50L, 60L);
        assertThat(shop.spendable(holder)).isEqualTo(earned + 5);
        assertThat(persons)
                .allSatisfy(person -> assertThat(shop.spendable(person)).isZero());

        // The last one spends at the till what it drew; the holder spends the pool as its own.
        UUID last = persons.get(5);
        FamilyClient own = shop.member(last).use(FamilyClient.class);
        assertThat(own.draw(shop.programme(), last, key(), new Draw(15L)).pool())
                .isEqualTo(earned + 5 - 15);
        redeem(shop, last, 15);
        redeem(shop, holder, 100);
        // What the first one bought comes back: its points come out of the pool.
        shop.till()
                .post(shop.path("/sales/R0/returns"), "{\"returnNo\":\"T0\",\"store\":\"S1\",\"everything\":true}")
                .expect(201);
        Family after = own.own(shop.programme(), last);
        assertThat(after.pool()).isEqualTo(earned + 5 - 15 - 100 - 10);
        assertThat(after.persons().get(0).brought()).isZero();

        own.leave(shop.programme(), last, key());
        assertThat(shop.spendable(last)).isEqualTo(45);
        Family left = held.remove(shop.programme(), holder, membership, persons.get(1), key());
        assertThat(shop.spendable(persons.get(1))).isEqualTo(20);
        assertThat(left.pool()).isEqualTo(earned + 5 - 15 - 100 - 10 - 45 - 20);
        assertThat(sale(shop, last, "R9", 7)).isEqualTo(7);
        assertThat(shop.spendable(last)).isEqualTo(52);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void a_person_is_in_one_family_and_sees_only_its_own() {
        Shop shop = Shop.openUnder(Service.shared(), TERMS);
        UUID holder = shop.enrol("holder");
        UUID ben = shop.enrol("ben");
        UUID membership = shop.till()
                .use(MembershipClient.class)
                .join(shop.programme(), holder, key(), new NewMembership("family", "all"))
                .id();
        String family = shop.path("/members/" + holder + "/memberships/" + membership + "/family");
        shop.joinFamily(holder, membership, ben);
        String again = shop.member(holder)
                .post(family + "/invitations", new NewInvitation(MemberRef.of(ben), "the holder"))
                .expect(201)
                .text("/id");
        assertThat(shop.member(ben)
                        .post(shop.path("/members/" + ben + "/family/invitations/" + again + "/acceptance"), "")
                        .expect(422)
                        .problem())
                .isEqualTo("family-refused");
        shop.member(ben).get(family).expect(404);
        shop.member(ben).get(shop.path("/members/" + ben + "/family")).expect(200);
        shop.member(holder).get(shop.path("/members/" + holder + "/family")).expect(404);
        assertThat(shop.till()
                        .post(shop.path("/members/" + ben + "/family/draws"), new Draw(1L))
                        .expect(422)
                        .problem())
                .isEqualTo("insufficient-points");
    }

    private static long sale(Shop shop, UUID member, String receipt, long amount) {
        return shop.till()
                .post(
                        shop.path("/sales"),
                        "{\"receiptNo\":\"" + receipt + "\",\"store\":\"S1\",\"member\":{\"id\":\"" + member
                                + "\"},\"lines\":[{\"sku\":\"a\",\"quantity\":1,\"amount\":{\"amount\":\"" + amount
                                + ".00\",\"currency\":\"EUR\"}}]}")
                .expect(201)
                .number("/earned");
    }

    private static void redeem(Shop shop, UUID member, long points) {
        shop.till()
                .post(
                        shop.path("/redemptions"),
                        "{\"member\":{\"id\":\"" + member + "\"},\"ratio\":\"pay\",\"points\":" + points + "}")
                .expect(201);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
