package org.loyaltyledger.member.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.Part;
import org.loyaltyledger.vault.terms.bundle.Subscription;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** What rests on what, in New York time. */
class DependenceTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Part club = new Part(Source.BUNDLE, "club");

    @Test
    void C79_baseAndAddOnsAllEndOnFirstOfApril() {
        Terms terms = terms("""
                {id: term, kind: ADD_ON, base: {source: BUNDLE, code: club}, term: P3M, benefits: [b]},
                {id: open, kind: ADD_ON, base: {source: BUNDLE, code: club}, benefits: [b]}""");
        Grants grants = grants(
                grant("club", "2023-01-01", "2023-04-01"),
                grant("term", "2023-01-01", "2023-04-01"),
                grant("open", "2023-01-01", null));
        assertThat(held(grants, terms, "2023-01-01")).containsExactly("club", "term", "open");
        assertThat(held(grants, terms, "2023-03-31")).containsExactly("club", "term", "open");
        assertThat(held(grants, terms, "2023-04-01")).isEmpty();
        assertThat(new Dependence(grants, terms).at(at("2023-02-01")))
                .extracting(Grant::until)
                .containsOnly(at("2023-04-01"));
    }

    @Test
    void C79_anAddOnEndsWithItsBase() {
        Terms terms = terms("{id: open, kind: ADD_ON, base: {source: BUNDLE, code: club}, benefits: [b]}");
        Grants grants = grants(grant("club", "2023-01-01", "2023-04-01"), grant("open", "2023-01-01", null));
        // The base is given up on 10 February; nobody told the add-on.
        Grants after = grants.map(Source.BUNDLE, "club", grant -> grant.until(at("2023-02-10")));
        assertThat(held(after, terms, "2023-02-09")).containsExactly("club", "open");
        assertThat(held(after, terms, "2023-02-10")).isEmpty();
        // A base that comes back does not bring it along.
        Grants again = after.plus(grant("club", "2023-03-01", null));
        assertThat(held(again, terms, "2023-03-02")).containsExactly("club");
        // One that is prolonged in time does.
        Grants longer = grants.map(Source.BUNDLE, "club", grant -> grant.until(at("2023-07-01")));
        assertThat(held(longer, terms, "2023-06-30")).containsExactly("club", "open");
    }

    @Test
    void aBundleIsCompleteWhileAllItsPartsAreHeld() {
        Terms terms = terms(duo(""));
        Grants grants = grants(grant("club", "2026-01-10", "2026-06-10"), grant("contract", "2026-02-01", null));
        assertThat(spans(terms, grants)).containsExactly(span("2026-02-01", "2026-06-10"));
        assertThat(held(grants, terms, "2026-01-31")).containsExactly("club");
        assertThat(held(grants, terms, "2026-02-01")).containsExactly("club", "contract", "duo");
        assertThat(held(grants, terms, "2026-06-10")).containsExactly("contract");
    }

    @Test
    void itsBenefitsEndWhenTheTermsSay() {
        Grants grants = grants(grant("club", "2026-01-10", "2026-06-10"), grant("contract", "2026-01-31", null));
        assertThat(spans(terms(duo("ending: {when: AFTER, period: P14D}, ")), grants))
                .containsExactly(span("2026-01-31", "2026-06-24"));
        // Months that began on a 31st: ... 31 May, 30 June.
        assertThat(spans(terms(duo("ending: {when: END_OF_PERIOD, period: P1M}, ")), grants))
                .containsExactly(span("2026-01-31", "2026-06-30"));
    }

    @Test
    void aPartThatComesBackInTimeGoesOn() {
        Grants grants = grants(
                grant("club", "2026-01-01", "2026-02-01"),
                grant("club", "2026-02-10", "2026-03-01"),
                grant("club", "2026-04-01", null),
                grant("contract", "2026-01-01", null));
        assertThat(spans(terms(duo("")), grants))
                .containsExactly(
                        span("2026-01-01", "2026-02-01"), span("2026-02-10", "2026-03-01"), span("2026-04-01", null));
        assertThat(spans(terms(duo("ending: {when: AFTER, period: P14D}, ")), grants))
                .containsExactly(span("2026-01-01", "2026-03-15"), span("2026-04-01", null));
    }

    @Test
    void whatOneSignsUpForBeginsThenAndNotBefore() {
        Terms terms = terms(duo("signUp: true, "));
        Grants parts = grants(grant("club", "2026-01-01", "2026-06-01"), grant("contract", "2026-01-01", null));
        assertThat(held(parts, terms, "2026-03-01")).containsExactly("club", "contract");
        Grants signed = parts.plus(grant("duo", "2026-03-01", null));
        assertThat(held(signed, terms, "2026-03-01")).containsExactly("club", "contract", "duo");
        assertThat(held(signed, terms, "2026-06-01")).containsExactly("contract");
    }

    @Test
    void addOnsOnAddOnsEndTogether() {
        Terms terms = terms(duo("")
                + ", {id: more, kind: ADD_ON, base: {source: BUNDLE, code: duo}, benefits: [b]}"
                + ", {id: most, kind: ADD_ON, base: {source: BUNDLE, code: more}, benefits: [b]}");
        Grants grants = grants(
                grant("club", "2026-01-01", "2026-06-01"),
                grant("contract", "2026-01-01", null),
                grant("more", "2026-02-01", null),
                grant("most", "2026-03-01", null));
        assertThat(held(grants, terms, "2026-05-31")).contains("duo", "more", "most");
        assertThat(held(grants, terms, "2026-06-01")).containsExactly("contract");
        Dependence dependence = new Dependence(grants, terms);
        assertThat(dependence.restingOn(new Part(Source.BUNDLE, "duo"), at("2026-04-01")))
                .extracting(Grant::code)
                .containsExactly("more");
        assertThat(dependence.restingOn(club, at("2026-04-01"))).isEmpty();
    }

    private static String duo(String fields) {
        return "{id: duo, kind: SUBSCRIPTION, " + fields
                + "parts: [{source: BUNDLE, code: club}, {source: BUNDLE, code: contract}], benefits: [b]}";
    }

    private static List<Span> spans(Terms terms, Grants grants) {
        Subscription duo = terms.ties().bundles().subscription("duo").orElseThrow();
        return new Dependence(grants, terms).complete(duo);
    }

    private static List<String> held(Grants grants, Terms terms, String day) {
        return Entitlements.at(grants, at(day), terms).grants().stream()
                .map(Grant::code)
                .toList();
    }

    private static Span span(String from, String until) {
        return new Span(at(from), until == null ? Lot.NEVER : at(until));
    }

    private static Grants grants(Grant... grants) {
        return new Grants(Arrays.asList(grants), Set.of());
    }

    private static Grant grant(String code, String from, String until) {
        Span span = span(from, until);
        return new Grant(Source.BUNDLE, code, code, span.from(), span.until(), Optional.empty());
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    /** Baskets stand for what other rooms grant: nothing here looks at where a grant comes from. */
    private static Terms terms(String bundles) {
        TermsDocument document = TermsDocument.parse("zone: America/New_York\ncurrency: USD\npoints: {name: p}\n"
                + "earning: {rules: [{id: base, award: {kind: FIXED, points: 1}}]}\n"
                + "benefits: [{id: b, kind: SERVICE, service: s}]\n"
                + "bundles: [{id: club, kind: BASKET, components: [{sku: a}], bonus: {points: 1}},"
                + " {id: contract, kind: BASKET, components: [{sku: b}], bonus: {points: 1}}, " + bundles + "]");
        assertThat(document.violations()).isEmpty();
        return document.terms();
    }
}
