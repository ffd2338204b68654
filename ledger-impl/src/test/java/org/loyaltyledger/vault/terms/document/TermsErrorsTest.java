package org.loyaltyledger.vault.terms.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.problem.Violation;

/** One error at a time, each kind once: what is written where, and what is said about it at which place. */
class TermsErrorsTest {

    private static final String RULE = "{id: base, award: {kind: FIXED, points: 1}}";

    @ParameterizedTest(name = "{0}: {1} -> {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Europe/Berlin  | zone: Mars/Base     | /zone        | must be a time zone such as",
                "zone: Europe/Berlin  | zone: '+01:00'      | /zone        | must be a time zone such as",
                "zone: Europe/Berlin  | zone: 12            | /zone        | integer found, string expected",
                "zone: Europe/Berlin  | zon: Europe/Berlin  | /zone        | is missing",
                "zone: Europe/Berlin  | zon: Europe/Berlin  | /zon         | is not a known field; known are",
                "currency: EUR        | currency: QQQ       | /currency    | must be an ISO 4217 currency code such as EUR",
                "currency: EUR        | currency: XAU       | /currency    | must be a currency that is used for payments",
                "currency: EUR        | currency: euro      | /currency    | must be of the form [A-Z]{3}",
                "{name: p}            | {}                  | /points/name | is missing",
            })
    void programme(String good, String bad, String pointer, String message) {
        assertThat(errors(document(RULE).replace(good, bad))).anySatisfy(error -> assertError(error, pointer, message));
    }

    @ParameterizedTest(name = "points {0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "value: {amount: '0', currency: EUR}    | /points/value/amount   | must be above zero",
                "value: {amount: 0.01, currency: EUR}   | /points/value/amount   | number found, string expected",
                "value: {amount: '0.01', currency: USD} | /points/value/currency | must be the programme's currency",
                "expiry: {kind: SOMETIMES}              | /points/expiry/kind    | must be one of NONE, ROLLING",
                "expiry: {kind: ROLLING}                | /points/expiry/length  | is missing",
                "expiry: {kind: ROLLING, length: PT1H}  | /points/expiry/length  | must be of the form",
                "expiry: {kind: ROLLING, length: P101Y} | /points/expiry/length  | is longer than 100 years",
                "expiry: {kind: ROLLING, length: P1M, dates: ['01-01']} | /points/expiry/dates | is not a known field; known are",
                "expiry: {kind: NONE, length: P1M}      | /points/expiry/length  | is not a known field; known are",
                "expiry: {kind: CALENDAR, dates: []}    | /points/expiry/dates   | must have at least 1 items",
                "expiry: {kind: CALENDAR, dates: ['02-30']} | /points/expiry/dates/0 | must be a day of the year such as 12-31",
                "expiry: {kind: SLIDING, length: P1M}   | /points/expiry/extendedBy | is missing",
                "activation: {kind: PERIOD, length: P0D} | /points/activation/length | must be at least a day",
                "activation: {kind: EVENT, event: paid} | /points/activation/cancelAfter | is missing",
                "activation: {kind: DATES, dates: ['13-01']} | /points/activation/dates/0 | must be of the form",
                "rounding: {mode: DOWN}                 | /points/rounding/stage | is missing",
                "clawback: ALWAYS                       | /points/clawback       | must be one of PENDING_ONLY",
                "restoreExpired: {kind: GRACE}          | /points/restoreExpired/length | is missing",
            })
    void points(String field, String pointer, String message) {
        assertThat(errors(document(RULE).replace("{name: p}", "{name: p, " + field + "}")))
                .singleElement()
                .satisfies(error -> assertError(error, pointer, message));
    }

    @ParameterizedTest(name = "rule {0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "award: {kind: PER_AMOUNT, points: 1, per: '0'}      | /award/per    | must be above zero",
                "award: {kind: PER_AMOUNT, points: 1, per: '1.005'}  | /award/per    | has more than the 2 decimals of EUR",
                "award: {kind: PER_AMOUNT, points: 1, per: '-1'}     | /award/per    | must be of the form",
                "award: {kind: PER_AMOUNT, points: 1.5, per: '1'}    | /award/points | number found, integer expected",
                "award: {kind: FIXED, points: -3}                    | /award/points | must have a minimum value of 1",
                "award: {kind: MULTIPLIER, factor: '2'}              | /award        | a base rule has nothing to multiply",
                "{layer: CAMPAIGN, award: {kind: MULTIPLIER, factor: '0.5'}} | /award/factor | must be from 1 to 100",
                "{layer: CAMPAIGN, alone: true, award: {kind: MULTIPLIER, factor: '2'}} | /alone | a multiplier has nothing",
                "alone: true                                         | /alone        | is for campaigns",
                "when: sale.total >                                  | /when         | column 13: the expression ends too early",
                "when: sale.totl > 1                                 | /when         | column 1: unknown field 'totl' of sale",
                "when: line.sku == '1'                               | /when         | column 1: 'line' is known in conditions on lines",
                "when: sale.total                                    | /when         | column 5: is a decimal, but must be true or false",
                "lines: line.amount > 1.5                            | /lines        | column 13: '>' cannot be applied to a decimal",
                "lines: line.sku.matches('(')                        | /lines        | not an RE2 pattern",
                "minimumSale: '0'                                    | /minimumSale  | must be above zero",
                "limits: [{scope: CAMPAIGN, period: EVER, points: -1}] | /limits/0/points | must have a minimum value of 0",
                "limits: [{scope: SHOP, period: DAY, points: 1}]     | /limits/0/scope | must be one of RULE, MEMBER",
                "valid: {from: '2026-02-01T00:00', until: '2026-02-01T00:00'} | /valid/until | must be after from",
                "valid: {from: '2026-02-30T00:00'}                   | /valid/from   | must be a date and time such as 2026-05-01T00:00",
                "valid: {hours: {from: '15:00', to: '15:00'}}        | /valid/hours/to | must differ from from",
                "valid: {hours: {from: '15:00'}}                     | /valid/hours/to | is missing",
                "valid: {days: [FUNDAY]}                             | /valid/days/0 | must be one of MONDAY, TUESDAY",
                "priority: 1000                                      | /priority     | must have a maximum value of 100",
                "id: 'a b'                                           | /id           | must be of the form",
            })
    void rule(String field, String pointer, String message) {
        String fields = field.startsWith("{") ? field.substring(1, field.length() - 1) : field;
        String rule = (fields.startsWith("id:") ? "{" : "{id: base, ")
                + fields
                + (fields.contains("award:") ? "}" : ", award: {kind: FIXED, points: 1}}");
        assertThat(errors(document(quoted(rule))))
                .singleElement()
                .satisfies(error -> assertError(error, "/earning/rules/0" + pointer, message));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "redemption: {holdTtl: PT0S}        | /redemption/holdTtl | must be above zero",
                "redemption: {holdTtl: P400D}       | /redemption/holdTtl | must be above zero and at most",
                "redemption: {ratios: [{id: a, points: 1, amount: '1'}, {id: a, points: 1, amount: '2'}]}"
                        + " | /redemption/ratios/1/id | is the id of an earlier ratio",
                "redemption: {ratios: [{id: a, points: 1, amount: '1', step: 100, minimum: 150, maximumPoints: 199}]}"
                        + " | /redemption/ratios/0/maximumPoints | leaves no multiple of step",
                "redemption: {ratios: [{id: a, points: 1, amount: '1', maximumShare: '0.0'}]}"
                        + " | /redemption/ratios/0/maximumShare | must be above zero",
                "redemption: {ratios: [{id: a, points: 1, amount: '1', maximumShare: '1.5'}]}"
                        + " | /redemption/ratios/0/maximumShare | must be of the form",
                "redemption: {rewards: [{id: a, points: 1}, {id: a, points: 1}]}"
                        + " | /redemption/rewards/1/id | is the id of an earlier reward",
                "redemption: {rewards: [{id: a, points: 1, stock: -1}]}"
                        + " | /redemption/rewards/0/stock | must have a minimum value of 0",
                "returns: {basis: BY_MOOD}          | /returns/basis      | must be one of BY_ITEM, BY_AMOUNT",
                "transfer: {allowed: perhaps}       | /transfer/allowed   | string found, boolean expected",
                "transfer: {allowed: true, minimum: 5, maximum: 4} | /transfer/maximum | is below minimum",
                "limits: {clockAhead: PT25H}        | /limits/clockAhead  | must be above zero and at most PT24H",
                "limits: {velocity: [{period: HOUR, sales: 0}]} | /limits/velocity/0/sales | minimum value of 1",
                "limits: {velocity: [{period: EVER, sales: 1}]} | /limits/velocity/0/period | must be one of HOUR, DAY",
                "unknownMember: IGNORE              | /unknownMember      | must be one of REFUSE, PARK",
                "earnings: {}                       | /earnings           | is not a known field; known are",
            })
    void elsewhere(String field, String pointer, String message) {
        assertThat(errors(document(RULE) + "\n" + field))
                .singleElement()
                .satisfies(error -> assertError(error, pointer, message));
    }

    @Test
    void an_unknown_field_is_answered_with_the_known_ones() {
        assertThat(errors(document(RULE).replace("{name: p", "{nam: q, name: p")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/points/nam");
                    assertThat(error.message())
                            .startsWith("is not a known field; known are ")
                            .contains("name, ")
                            .contains("expiry");
                });
    }

    @Test
    void rules_have_ids_of_their_own() {
        assertThat(errors(document(RULE + ", " + RULE)))
                .containsExactly(new Violation("/earning/rules/1/id", "is the id of an earlier rule"));
    }

    @Test
    void a_limit_over_all_rules_counts_members() {
        String limit = "limits: [{scope: RULE, period: DAY, points: 5}]";
        assertThat(errors(document(RULE).replace("{rules:", "{" + limit + ", rules:")))
                .containsExactly(new Violation("/earning/limits/0/scope", "must be MEMBER for a limit over all rules"));
    }

    @Test
    void all_errors_at_once_whatever_found_them() {
        List<Violation> errors = errors("""
                zone: Mars/Base
                points: {name: p, expiry: {kind: ROLLING}}
                earning:
                  rules:
                    - {id: a, when: "sale.totl > 1", award: {kind: FIXED, points: 0}}
                    - {id: a, award: {kind: PER_AMOUNT, points: 1, per: "0.00"}, nonsense: 1}
                """);
        assertThat(errors.stream().map(Violation::pointer))
                .containsExactly(
                        "/currency",
                        "/earning/rules/0/award/points",
                        "/earning/rules/0/when",
                        "/earning/rules/1/award/per",
                        "/earning/rules/1/id",
                        "/earning/rules/1/nonsense",
                        "/points/expiry/length",
                        "/zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "true",
                "{\"zone\":",
                "{\"zone\":1,\"zone\":2}",
                "a: 1\na: 2",
                "a: [1, 2",
                "a: b: c",
                "a: 1\n---\nb: 2",
            })
    void is_no_document_at_all(String text) {
        assertThatThrownBy(() -> TermsDocument.parse(text)).isInstanceOf(MalformedDocument.class);
    }

    @Test
    void nothing_can_grow_without_bound() {
        assertThatThrownBy(() -> TermsDocument.parse("a: ".repeat(1) + "[".repeat(100) + "]".repeat(100)))
                .isInstanceOf(MalformedDocument.class);
        assertThatThrownBy(() -> TermsDocument.parse(" ".repeat(600_000))).isInstanceOf(MalformedDocument.class);
        // An alias is text here, not what it stands for.
        assertThat(errors("a: &a [x, x]\nb: [*a, *a, *a]")).isNotEmpty();
    }

    private static void assertError(Violation error, String pointer, String message) {
        assertThat(error.pointer()).isEqualTo(pointer);
        assertThat(error.message()).contains(message);
    }

    private static String quoted(String rule) {
        return rule.replaceAll("(when|lines): (.*?), award", "$1: \"$2\", award");
    }

    private static String document(String rules) {
        return "zone: Europe/Berlin\ncurrency: EUR\npoints: {name: p}\nearning: {rules: [" + rules + "]}";
    }

    private static List<Violation> errors(String text) {
        return TermsDocument.parse(text).violations();
    }
}
