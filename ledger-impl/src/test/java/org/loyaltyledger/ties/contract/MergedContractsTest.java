package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Piece;

/** What each of two members bought counts for the contracts of both, once they are one. In Berlin, in 2026. */
class MergedContractsTest {

    private final Desk desk = new Desk(Desk.TEMPLATES, "2026-01-01T09:00:00Z");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_other_bought_within_the_term_counts_in_its_period(boolean survives) {
        Contract signed = desk.active();
        desk.buy("bread", "1", "5.00");
        List<Followed> followed = count(
                survives,
                bought("2025-12-31T09:00:00Z", "100.00"),
                bought("2026-01-17T09:00:00Z", "30.00"),
                bought("2026-01-18T09:00:00Z", "-10.00"),
                bought("2026-02-17T09:00:00Z", "7.00"));
        Contract after = desk.read(signed.id());
        assertThat(after.commitment().get(0).counted().amount()).isEqualTo(Money.of("25.00", "EUR"));
        assertThat(after.commitment().get(1).counted().amount()).isEqualTo(Money.of("7.00", "EUR"));
        assertThat(followed).hasSize(2).first().satisfies(told -> assertThat(told.figures())
                .containsEntry("counted", "20.00")
                .containsEntry("missing", "25.00"));
    }

    @Test
    void a_charge_that_is_not_paid_falls_to_what_one_member_would_owe() {
        Contract signed = desk.active();
        desk.at("2026-02-20T09:00:00Z");
        desk.day(signed.id());
        assertThat(desk.read(signed.id()).charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualTo(Money.of("10.00", "EUR")));
        count(true, bought("2026-01-17T09:00:00Z", "30.00"));
        assertThat(desk.read(signed.id()).charges()).singleElement().satisfies(charge -> assertThat(charge.amount())
                .isEqualTo(Money.of("4.00", "EUR")));
    }

    @Test
    void only_the_named_goods_count_for_a_volume() {
        Contract signed = desk.signed("milk");
        count(true, bought("2026-01-17T09:00:00Z", "30.00"));
        assertThat(desk.read(signed.id()).commitment().get(0).counted().units()).isEqualByComparingTo("0");
    }

    /** @param survives the member of the contract does, else it ends */
    private List<Followed> count(boolean survives, Act... acts) {
        Standing own = SampleMembers.party(desk.member).find(desk.ledger.books).orElseThrow();
        UUID otherId = SampleMembers.enrol(desk.ledger, "other");
        Standing other = SampleMembers.party(otherId).find(desk.ledger.books).orElseThrow();
        MemberMerge merge = new MemberMerge(
                survives ? own : other,
                survives ? own : other,
                survives ? other : own,
                desk.ledger.books.now(),
                Optional.of(desk.version),
                "operator");
        desk.ledger.books.room(Rooms.OF_MEMBER).loadAll(Set.of(otherId), Map.of());
        List<Followed> followed = new ContractTie()
                .countOther(desk.ledger.books, merge, Map.of(own.member(), List.of(), otherId, List.of(acts)));
        desk.ledger.books.accept();
        return followed;
    }

    private Act bought(String at, String amount) {
        Standing member =
                SampleMembers.party(desk.member).find(desk.ledger.books).orElseThrow();
        BigDecimal spend = new BigDecimal(amount);
        Instant when = Instant.parse(at);
        Occasion.Kind kind = spend.signum() < 0 ? Occasion.Kind.RETURN : Occasion.Kind.SALE;
        return new Act(
                new Occasion(kind, member, desk.version, when, when, "S1/R9", "till"),
                new Figures(0, spend, BigDecimal.ZERO, spend.signum()),
                List.of(new Piece("bread", "", "GROCERY", BigDecimal.valueOf(spend.signum()), spend)),
                Map.of(),
                Optional.empty());
    }
}
