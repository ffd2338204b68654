package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.contract.Bonus;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Conditions;
import org.loyaltyledger.vault.terms.contract.ContractTerms;
import org.loyaltyledger.vault.terms.contract.Exit;
import org.loyaltyledger.vault.terms.contract.Renewal;
import org.loyaltyledger.vault.terms.contract.Template;

/**
 * Reads the section {@code contracts}.
 *
 * @param stated the terms' benefits as they stand in the document
 */
record ContractReader(Amounts amounts, Map<String, Benefit> benefits, Place stated) {

    /** Lengths are compared as they would run from here. */
    static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    static final Period DAY = Period.ofDays(1);
    private static final Period MONTH_OF_DAYS = Period.ofDays(30);

    ContractTerms read(Place place) {
        List<Place> places = place.items().toList();
        Place.demandUnique(places.stream().map(item -> item.at("id")).toList(), "is the id of an earlier template");
        Map<String, Template> templates = new LinkedHashMap<>();
        places.stream().map(this::template).forEach(template -> templates.putIfAbsent(template.id(), template));
        places.forEach(item -> {
            Place next = item.at("renewal").at("template");
            next.complainIf(
                    next.text().filter(id -> !templates.containsKey(id)).isPresent(), "is the id of no template");
            renewable(item, places);
        });
        return new ContractTerms(templates, documents());
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        Map<String, List<String>> byTemplate = new LinkedHashMap<>();
        place.items().forEach(item -> item.at("id")
                .text()
                .ifPresent(id -> byTemplate.putIfAbsent(
                        id,
                        item.at("benefits")
                                .items()
                                .flatMap(one -> one.text().stream())
                                .toList())));
        return byTemplate;
    }

    private Template template(Place place) {
        return new Template(place.at("id").text().orElse(""), conditions(place), Canonical.json(place.node()));
    }

    /** One template, or the conditions of one contract. */
    Conditions conditions(Place place) {
        Period term = Dates.period(place.at("term"), DAY);
        place.at("term").complainIf(term.isZero(), "must be at least a day");
        Period coolingOff = Dates.period(place.at("coolingOff"), Period.ZERO);
        place.at("coolingOff").complainIf(isLonger(coolingOff, term), "is longer than the term");
        Bonus bonus = BonusReader.read(place.at("bonus"), term);
        Optional<Commitment> commitment = place.at("commitment")
                .ifPresent()
                .map(section -> new CommitmentReader(amounts).read(section, term, bonus));
        List<String> named = BenefitReader.named(place.at("benefits"), benefits);
        Map<String, Benefit> own = new BenefitReader(amounts).read(place.at("ownBenefits"));
        place.at("ownBenefits").items().forEach(item -> item.at("id")
                .complainIf(
                        item.at("id").text().filter(benefits::containsKey).isPresent(),
                        "is the id of a benefit of the terms"));
        return new Conditions(
                place.at("name").text().or(() -> place.at("id").text()).orElse(""),
                Dates.period(place.at("offerFor"), MONTH_OF_DAYS),
                term,
                coolingOff,
                commitment,
                java.util.stream.Stream.concat(named.stream(), own.keySet().stream())
                        .toList(),
                bonus,
                place.at("exit")
                        .ifPresent()
                        .map(section -> new ExitReader(amounts).read(section, term, commitment))
                        .orElse(Exit.FREE),
                place.at("renewal")
                        .ifPresent()
                        .map(section -> renewal(section, term))
                        .orElse(Renewal.NONE));
    }

    private static Renewal renewal(Place place, Period term) {
        Renewal.Kind kind = place.at("kind").choice(Renewal.Kind.class).orElse(Renewal.Kind.NONE);
        if (kind == Renewal.Kind.NONE) {
            return Renewal.NONE;
        }
        Period from = Dates.period(place.at("noticeFrom"), DAY);
        Period until = Dates.period(place.at("noticeUntil"), Period.ZERO);
        Optional<Period> next = place.at("term").ifPresent().map(length -> Dates.period(length, DAY));
        place.at("noticeFrom").complainIf(isLonger(from, term), "is longer than the term");
        place.at("noticeUntil").complainIf(!isLonger(from, until), "must be shorter than noticeFrom");
        place.at("term").complainIf(next.filter(Period::isZero).isPresent(), "must be at least a day");
        return new Renewal(kind, from, until, next, place.at("template").text());
    }

    /** What is renewed for another term must hold together for that term, or notice would be given in vain. */
    private void renewable(Place item, List<Place> templates) {
        Place term = item.at("renewal").at("term");
        Optional<String> id =
                item.at("renewal").at("template").text().or(() -> item.at("id").text());
        term.text().ifPresent(length -> templates.stream()
                .filter(next -> next.at("id").text().equals(id) && next.node() instanceof ObjectNode)
                .findFirst()
                .filter(next -> complaint((ObjectNode) next.node()).isEmpty())
                .flatMap(next -> complaint(next.node().<ObjectNode>deepCopy().put("term", length)))
                .ifPresent(wrong ->
                        term.complain("does not fit what is renewed: " + wrong.pointer() + " " + wrong.message())));
    }

    private Optional<Violation> complaint(ObjectNode template) {
        Complaints found = new Complaints(List.of());
        conditions(new Place(template, "", found));
        return found.all().stream().findFirst();
    }

    private Map<String, String> documents() {
        Map<String, String> byId = new LinkedHashMap<>();
        stated.items().forEach(item -> item.at("id").text().ifPresent(id -> byId.put(id, Canonical.json(item.node()))));
        return byId;
    }

    static boolean isLonger(Period one, Period other) {
        return SOME_DAY.plus(one).isAfter(SOME_DAY.plus(other));
    }
}
