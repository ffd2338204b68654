package org.loyaltyledger.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.club.NewInvitation;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Time;
import org.loyaltyledger.it.harness.RunningLedger;

/** Nobody gets into a family, or at anybody's points, without that person. */
@RunningLedger
class InvitationIT {

    private static final String BENS_PHONE = "+49305550101";

    private final Shop shop = Shop.open("plain");
    private final UUID ada = shop.enrol("card-ada");
    private final UUID ben = shop.enrol("card-ben");
    private final String family;

    InvitationIT() {
        shop.operator()
                .post(shop.path("/members/" + ben + "/identifiers"), new Identifier("phone", BENS_PHONE))
                .expect(200);
        String membership = shop.member(ada)
                .post(shop.path("/members/" + ada + "/memberships"), new NewMembership("regulars", "household"))
                .expect(201)
                .text("/id");
        family = "/members/" + ada + "/memberships/" + membership + "/family";
    }

    @AfterEach
    void theTrueTimeAgain() {
        Time.isTrue();
    }

    @Test
    void whoIsInvitedEarnsForItselfUntilItAccepts() {
        String invitation = invite(MemberRef.by("phone", BENS_PHONE)).text("/id");

        shop.till().post(shop.path("/sales"), shop.sale(ben, "30.00")).expect(201);
        assertThat(shop.spendable(ben)).isEqualTo(30);
        assertThat(shop.spendable(ada)).isZero();

        Reply received = shop.member(ben).get(received("")).expect(200);
        assertThat(received.text("/items/0/id")).isEqualTo(invitation);
        assertThat(received.text("/items/0/from")).isEqualTo("Ada");
        assertThat(received.text("/items/0/leaverTakes")).isEqualTo("OWN_CONTRIBUTION");

        shop.member(ben).post(received("/" + invitation + "/acceptance"), "").expect(201);
        shop.till().post(shop.path("/sales"), shop.sale(ben, "12.00")).expect(201);
        assertThat(shop.spendable(ben)).isEqualTo(30);
        assertThat(shop.spendable(ada)).isEqualTo(12);

        shop.member(ben)
                .post(shop.path("/members/" + ben + "/family/departure"), "")
                .expect(200);
        assertThat(shop.spendable(ben)).isEqualTo(42);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void nobodyAcceptsForAnotherPersonButAnOperator() {
        String invitation = invite(MemberRef.of(ben)).text("/id");
        String acceptance = received("/" + invitation + "/acceptance");

        shop.member(ada).post(acceptance, "").expect(404);
        shop.member(ada)
                .post(shop.path("/members/" + ada + "/family/invitations/" + invitation + "/acceptance"), "")
                .expect(404);
        shop.till().post(acceptance, "").expect(403);
        shop.partner().post(acceptance, "").expect(403);
        shop.auditor().post(acceptance, "").expect(403);
        shop.operator().post(acceptance, "").expect(201);
    }

    @Test
    void invitingTellsNothingOfWhoIsAMember() {
        Reply known = invite(MemberRef.by("phone", BENS_PHONE));
        Reply unknown = invite(MemberRef.by("phone", "+49305550199"));

        assertThat(shape(unknown)).isEqualTo(shape(known));
        assertThat(known.text()).doesNotContain(ben.toString());
        Reply listed = shop.member(ada).get(shop.path(family + "/invitations")).expect(200);
        assertThat(listed.text()).doesNotContain(ben.toString());
        assertThat(listed.json().at("/items")).hasSize(2);
    }

    @Test
    void anInvitationIsAnsweredOnce() {
        String invitation = invite(MemberRef.of(ben)).text("/id");

        assertThat(shop.member(ben)
                        .post(received("/" + invitation + "/refusal"), "")
                        .expect(200)
                        .text("/status"))
                .isEqualTo("DECLINED");
        assertThat(shop.member(ben)
                        .post(received("/" + invitation + "/acceptance"), "")
                        .expect(409)
                        .problem())
                .isEqualTo("conflict");
        assertThat(shop.member(ben).get(received("")).json().at("/items")).isEmpty();
        assertThat(shop.member(ada).get(shop.path(family + "/invitations")).text("/items/0/status"))
                .isEqualTo("DECLINED");
    }

    @Test
    void theHolderTakesAnInvitationBack() {
        String invitation = invite(MemberRef.of(ben)).text("/id");
        String withdrawal = shop.path(family + "/invitations/" + invitation + "/withdrawal");

        shop.member(ben).post(withdrawal, "").expect(404);
        assertThat(shop.member(ada).post(withdrawal, "").expect(200).text("/status"))
                .isEqualTo("WITHDRAWN");
        shop.member(ben).post(received("/" + invitation + "/acceptance"), "").expect(409);
    }

    @Test
    void anInvitationExpiresAfterFourteenDays() {
        String invitation = invite(MemberRef.of(ben)).text("/id");

        Time.is(Instant.now().plus(Duration.ofDays(14)).plusSeconds(1));
        assertThat(shop.member(ben).get(received("")).json().at("/items")).isEmpty();
        shop.member(ben).post(received("/" + invitation + "/acceptance"), "").expect(409);
        assertThat(shop.member(ada).get(shop.path(family + "/invitations")).text("/items/0/status"))
                .isEqualTo("EXPIRED");
        invite(MemberRef.of(ben));
    }

    @Test
    void noMoreAreInvitedThanTheFamilyHasRoomFor() {
        for (int nth = 0; nth < 5; nth++) {
            invite(MemberRef.by("card", "stranger-" + nth));
        }
        assertThat(shop.member(ada)
                        .post(shop.path(family + "/invitations"), new NewInvitation(MemberRef.of(ben), "Ada"))
                        .expect(422)
                        .problem())
                .isEqualTo("family-refused");
    }

    @Test
    void givingPointsTellsAMemberNothingOfWhoHasAPhone() {
        shop.give(ada, 50);
        Stream.of("?dryRun=true", "").forEach(how -> {
            Reply known = give(MemberRef.by("phone", BENS_PHONE), how);
            Reply unknown = give(MemberRef.by("phone", "+49305550199"), how);
            assertThat(known.expect(422).problem()).isEqualTo("transfer-refused");
            assertThat(shape(unknown)).isEqualTo(shape(known));
        });
        Reply byCard = give(MemberRef.by("card", "card-ben"), "?dryRun=true").expect(201);
        assertThat(byCard.text()).doesNotContain(ben.toString());
        assertThat(shop.spendable(ada)).isEqualTo(50);
    }

    @Test
    void aPartnerMovesNoPointsBetweenOthers() {
        shop.give(ada, 50);
        NewTransfer theft = new NewTransfer(MemberRef.of(ada), MemberRef.of(ben), 5L, null, null);

        shop.partner().post(shop.path("/transfers"), theft).expect(403);
        Reply batch = shop.partner()
                .postLines(
                        shop.path("/batches"),
                        "{\"op\":\"transfer\",\"key\":\"k1\",\"body\":" + shop.json(theft) + "}\n");
        assertThat(batch.text()).contains("\"status\":403");
        assertThat(shop.spendable(ada)).isEqualTo(50);
    }

    private Reply give(MemberRef to, String how) {
        Caller me = shop.member(ada);
        return me.post(shop.path("/transfers" + how), new NewTransfer(MemberRef.of(ada), to, 1L, null, null));
    }

    private Reply invite(MemberRef person) {
        return shop.member(ada)
                .post(shop.path(family + "/invitations"), new NewInvitation(person, "Ada"))
                .expect(201);
    }

    private String received(String rest) {
        return shop.path("/members/" + ben + "/family/invitations" + rest);
    }

    /** Without what differs from request to request. */
    private static String shape(Reply reply) {
        return reply.status()
                + reply.text()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                        .replaceAll("[0-9-]{10}T[0-9:.]+Z", "TIME")
                        .replaceAll("\\+?[0-9]{8,}", "PHONE")
                        .replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
