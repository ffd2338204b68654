package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.club.Club;
import org.loyaltyledger.vault.terms.club.Family;
import org.loyaltyledger.vault.terms.club.Plan;

class ClubTermsTest {

    private static final String HEAD = """
            zone: Europe/Berlin
            currency: EUR
            points: {name: p}
            earning: {rules: []}
            benefits: [{id: coffee, kind: SERVICE, service: coffee}, {id: two, kind: EARN_MULTIPLIER, factor: "2"}]
            """;

    @Test
    void a_club_is_read_as_it_stands() {
        TermsDocument document = TermsDocument.parse(HEAD + """
                clubs:
                  - id: family
                    name: The family club
                    plans:
                      - id: family-month
                        name: By the month
                        kind: PAID
                        price: "9.90"
                        priceChanges: [{from: "2026-03-01", price: "11.90", existingFrom: "2026-06-01"}]
                        period: P1M
                        trial: P14D
                        grace: P7D
                        pause: {longest: P3M}
                        benefits: [two]
                        refund: PRORATA
                        family: {maxMembers: 4, maySpend: ALL, leaverTakes: EQUAL_SHARE}
                      - {id: guest, kind: FREE}
                """);
        assertThat(document.violations()).isEmpty();
        Club club = document.terms().ties().clubs().club("family").orElseThrow();
        assertThat(club.name()).isEqualTo("The family club");
        Plan plan = club.plan("family-month").orElseThrow();
        assertThat(plan.kind()).isEqualTo(Plan.Kind.PAID);
        assertThat(plan.price(LocalDate.parse("2026-05-31"), LocalDate.parse("2026-02-28")))
                .isEqualTo(new BigDecimal("9.90"));
        assertThat(plan.price(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-02-28")))
                .isEqualTo(new BigDecimal("11.90"));
        assertThat(List.of(plan.period(), plan.trial(), plan.grace()))
                .containsExactly(Period.ofMonths(1), Period.ofDays(14), Period.ofDays(7));
        assertThat(plan.longestPause()).contains(Period.ofMonths(3));
        assertThat(plan.promise()).isEqualTo("[{\"id\":\"two\",\"kind\":\"EARN_MULTIPLIER\",\"factor\":\"2\"}]");
        assertThat(plan.family()).contains(new Family(4, Family.MaySpend.ALL, Family.LeaverTakes.EQUAL_SHARE));
        assertThat(club.plan("guest").orElseThrow().family()).isEqualTo(Optional.empty());
        assertThat(document.terms().ties().of(Source.CLUB, "family-month"))
                .extracting(benefit -> benefit.id())
                .containsExactly("two");
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: FREE}                                        | /id        | is missing",
                "{id: a}                                             | /kind      | is missing",
                "{id: a, kind: SOLD}                                 | /kind      | must be one of FREE, PAID, LIFE",
                "{id: a, kind: FREE, price: '1.00'}                  | /price     | is not a known field; known are",
                "{id: a, kind: FREE, grace: P1D}                     | /grace     | is not a known field; known are",
                "{id: a, kind: PAID, period: P1M}                    | /price     | is missing",
                "{id: a, kind: PAID, price: '1.00'}                  | /period    | is missing",
                "{id: a, kind: PAID, price: '0.00', period: P1M}     | /price     | must be above zero",
                "{id: a, kind: PAID, price: '1.005', period: P1M}    | /price     | has more than the 2 decimals of EUR",
                "{id: a, kind: PAID, price: '-1', period: P1M}       | /price     | must be of the form",
                "{id: a, kind: PAID, price: '1.00', period: P0D}     | /period    | must be at least a day",
                "{id: a, kind: PAID, price: '1.00', period: P1M, grace: P28D} | /grace | must be shorter than the period",
                "{id: a, kind: PAID, price: '1.00', period: P1M, grace: P1M}  | /grace | must be shorter than the period",
                "{id: a, kind: PAID, price: '1.00', period: P1M, trial: soon} | /trial | must be of the form",
                "{id: a, kind: PAID, price: '1.00', period: P1M, refund: HALF} | /refund | must be one of NONE, PRORATA",
                "{id: a, kind: LIFE, price: '1.00', period: P1M}     | /period    | is not a known field; known are",
                "{id: a, kind: LIFE, price: '1.00', refund: NONE}    | /refund    | is not a known field; known are",
                "{id: a, kind: FREE, benefits: [tea]}                | /benefits/0 | is the id of no benefit",
                "{id: a, kind: FREE, pause: {}}                      | /pause/longest | is missing",
                "{id: a, kind: FREE, pause: {longest: P0D}}          | /pause/longest | must be at least a day",
                "{id: a, kind: FREE, family: {}}                     | /family/maxMembers | is missing",
                "{id: a, kind: FREE, family: {maxMembers: 0}}        | /family/maxMembers | must have a minimum value of 1",
                "{id: a, kind: FREE, family: {maxMembers: 2, maySpend: SOME}}  | /family/maySpend | must be one of HOLDER, ALL",
                "{id: a, kind: FREE, family: {maxMembers: 2, leaverTakes: ALL}} | /family/leaverTakes | must be one of NOTHING",
                "{id: a, kind: FREE, nonsense: 1}                    | /nonsense  | is not a known field; known are",
            })
    void a_bad_plan_is_told_with_its_place(String plan, String pointer, String message) {
        assertThat(errors("[" + plan + "]"))
                .anySatisfy(error -> assertError(error, "/clubs/0/plans/0" + pointer, message));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: '2026-02-30', price: '2.00'}  | /0/from         | must be a date such as 2026-05-01",
                "{from: '2026-02-01'}                 | /0/price        | is missing",
                "{from: '2026-02-01', price: '0.00'}  | /0/price        | must be above zero",
                "{from: '2026-02-01', price: '2.00', existingFrom: '2026-01-31'} | /0/existingFrom | must not be before from",
                "{from: '2026-02-01', price: '2.00'}, {from: '2026-02-01', price: '3.00'} | /1/from | must be after the change",
            })
    void prices_change_in_order(String changes, String pointer, String message) {
        assertThat(errors("[{id: a, kind: PAID, price: '1.00', period: P1M, priceChanges: [" + changes + "]}]"))
                .singleElement()
                .satisfies(error -> assertError(error, "/clubs/0/plans/0/priceChanges" + pointer, message));
    }

    @Test
    void plans_have_ids_of_their_own_whatever_their_club() {
        List<Violation> errors = TermsDocument.parse(
                        HEAD + "clubs: [{id: x, plans: [{id: a, kind: FREE}]}, {id: x, plans: [{id: a, kind: FREE}]}]")
                .violations();
        assertThat(errors)
                .containsExactly(
                        new Violation("/clubs/1/id", "is the id of an earlier club"),
                        new Violation("/clubs/1/plans/0/id", "is the id of an earlier plan"));
    }

    @Test
    void a_club_without_plans_is_none() {
        assertThat(errors("[]")).singleElement().satisfies(error -> assertError(error, "/clubs/0/plans", "at least 1"));
    }

    private static List<Violation> errors(String plans) {
        return TermsDocument.parse(HEAD + "clubs: [{id: x, plans: " + plans + "}]")
                .violations();
    }

    private static void assertError(Violation error, String pointer, String message) {
        assertThat(error.pointer()).isEqualTo(pointer);
        assertThat(error.message()).contains(message);
    }
}
