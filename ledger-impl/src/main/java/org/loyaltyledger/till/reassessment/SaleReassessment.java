package org.loyaltyledger.till.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.loyaltyledger.member.Absorbed;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Reassessment;
import org.loyaltyledger.member.activity.Reported;
import org.loyaltyledger.member.activity.Sums;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.till.sale.Limits;
import org.loyaltyledger.till.sale.Rooms;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.SalesOfMember;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.LateFacts;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.TermsVersions;
import org.loyaltyledger.vault.terms.earning.Limit;

/**
 * Evaluates sales again. Cheap where nothing can change: terms that give the same whatever happened before are not
 * concerned, and what comes in order asks for nothing.
 */
@ApplicationScoped
public class SaleReassessment implements Reassessment {

    private LongFunction<List<TermsVersion>> terms = programme -> List.of();

    SaleReassessment() {
        // for the container's proxy
    }

    @Inject
    SaleReassessment(TermsBook terms) {
        this(programme -> terms.versions(new Programme(programme, "", List.of())));
    }

    /** @param terms all published versions of a programme's terms, by its id */
    public SaleReassessment(LongFunction<List<TermsVersion>> terms) {
        this.terms = terms;
    }

    @Override
    public boolean concerns(Occasion occasion) {
        Terms of = occasion.terms();
        return !of.ties().tiers().isEmpty()
                || isLimited(of)
                || of.ties().bundles().collected().stream()
                        .anyMatch(bundle -> !bundle.reward().benefits().isEmpty());
    }

    @Override
    public void need(Books books, Needs needs, Occasion occasion) {
        Standing member = occasion.standing();
        needs.lots(member.member(), member.partition());
        needFacts(books, needs, member.member());
        needSales(books, needs, member, sales(books, member.member()), Lot.stored(occasion.at()), member.member());
    }

    @Override
    public Map<Counter, Long> countedSince(Books books, Occasion occasion) {
        if (!isLimited(occasion.terms()) || occasion.terms().lateFacts() == LateFacts.AS_POSTED) {
            return Map.of();
        }
        Standing member = occasion.standing();
        LimitUsage usage = new LimitUsage(books, member.programme(), member.member());
        TermsVersions versions = versions(member);
        facts(books, member.member()).stream()
                .filter(fact -> !fact.at().isBefore(Lot.stored(occasion.at()))
                        && fact.sale().isPresent())
                .forEach(
                        fact -> usage.forget(fact, version(versions, fact.sale().get())));
        return usage.forgotten();
    }

    @Override
    public List<Followed> reassess(Books books, Act act, List<Tie> ordered, List<Tie> others) {
        Occasion occasion = act.occasion();
        Standing member = occasion.standing();
        TermsVersions versions = versions(member);
        List<UUID> from = List.of(member.member());
        List<Fact> facts = facts(books, member.member());
        List<Tie> again = ordered;
        List<Followed> followed = new ArrayList<>();
        if (!ordered.isEmpty()) {
            Replay before = new Replay(books, member, from, ordered, versions).run(without(facts, occasion));
            boolean known = ordered.stream()
                    .allMatch(tie -> tie.isReproducedBy(books, before.books(), member, occasion.version()));
            if (!known) {
                again = List.of();
                ordered.forEach(tie -> followed.addAll(tie.follow(books, act)));
            }
        }
        Instant since = Lot.stored(occasion.at());
        Replay replay = new Replay(books, member, from, again, versions).evaluate(facts, since);
        for (Tie tie : again) {
            followed.addAll(tie.adopt(books, replay.books(), member, occasion.version(), since));
        }
        List<Evaluated> changed = replay.changed();
        if (occasion.terms().lateFacts() == LateFacts.AS_POSTED) {
            asPosted(changed).ifPresent(followed::add);
            return followed;
        }
        replay.usage().put();
        String cause = occasion.reference() + " came late";
        followed.addAll(new Corrections(books, member, cause, occasion.actor(), others).book(changed));
        return followed;
    }

    @Override
    public void needEnding(Books books, Needs needs, Standing member) {
        Absorbed.need(needs, member.member());
        // Each may become part of the other, so the sales of one are counted under the name of the other, too.
        for (UUID one : Absorbed.asked(needs)) {
            if (Absorbed.isKnown(books, one)) {
                Set<UUID> ids = Absorbed.ids(books, one);
                SalesOfMember.need(needs, ids);
                Reported.need(needs, ids);
                if (SalesOfMember.isKnown(books, ids)) {
                    needSales(books, needs, member, SalesOfMember.of(books, ids), Instant.MIN, member.member());
                }
            }
        }
    }

    @Override
    public boolean isReproducible(Books books, MemberMerge merge, List<Tie> ordered) {
        for (Standing member : List.of(merge.survivorBefore(), merge.ended())) {
            TermsVersion version = merge.version().orElseThrow();
            Replay alone = new Replay(books, member, List.of(member.member()), ordered, versions(member))
                    .run(facts(books, own(books, merge, member)));
            if (!ordered.stream().allMatch(tie -> tie.isReproducedBy(books, alone.books(), member, version))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Followed> join(Books books, MemberMerge merge, List<Tie> ordered) {
        Standing member = merge.survivor();
        List<UUID> from = List.of(member.member(), merge.ended().member());
        List<Fact> facts = facts(books, member.member());
        Replay replay = new Replay(books, member, from, ordered, versions(member)).evaluate(facts, Instant.MIN);
        List<Followed> followed = new ArrayList<>();
        for (Tie tie : ordered) {
            followed.addAll(
                    tie.adopt(books, replay.books(), member, merge.version().orElseThrow(), merge.at()));
        }
        replay.usage().put();
        List<Evaluated> more = new ArrayList<>();
        List<Evaluated> twice = new ArrayList<>();
        replay.changed().forEach(one -> (one.total() < 0 ? twice : more).add(one));
        String cause = "became one with " + merge.reference();
        followed.addAll(new Corrections(books, member, cause, merge.actor(), List.of()).book(more));
        twice.forEach(one ->
                books.room(Rooms.SALES).put(one.before().key(), one.before().staying()));
        stays(twice).ifPresent(followed::add);
        return followed;
    }

    @Override
    public List<Act> actsBefore(Books books, MemberMerge merge, Standing member) {
        FactActs acts = new FactActs(member, versions(member));
        return facts(books, own(books, merge, member)).stream().map(acts::of).toList();
    }

    /** Under which ids one of the two acted before they became one. */
    private static Set<UUID> own(Books books, MemberMerge merge, Standing member) {
        Set<UUID> ids = Absorbed.ids(books, member.member());
        if (!member.equals(merge.ended())) {
            ids.removeAll(Absorbed.ids(books, merge.ended().member()));
        }
        return ids;
    }

    private static void needFacts(Books books, Needs needs, UUID member) {
        Absorbed.need(needs, member);
        Set<UUID> ids = Absorbed.ids(books, member);
        SalesOfMember.need(needs, ids);
        Reported.need(needs, ids);
    }

    private void needSales(
            Books books, Needs needs, Standing member, List<SaleRow> sales, Instant since, UUID counted) {
        TermsVersions versions = versions(member);
        for (SaleRow sale : sales) {
            boolean concerned = !sale.sale().occurredAt().isBefore(since)
                    || sale.returns().stream().anyMatch(one -> !one.occurredAt().isBefore(since));
            if (concerned) {
                Terms of = version(versions, sale).terms();
                new Limits(member.programme(), of, counted, sale.sale().occurredAt()).need(needs);
                Sums.needDay(needs, counted, LocalDate.ofInstant(sale.sale().occurredAt(), of.zone()));
                sale.lots().forEach(lot -> needs.allocations(lot.id().origin()));
            }
        }
    }

    private static List<SaleRow> sales(Books books, UUID member) {
        return SalesOfMember.of(books, Absorbed.ids(books, member));
    }

    private static List<Fact> facts(Books books, UUID member) {
        return facts(books, Absorbed.ids(books, member));
    }

    private static List<Fact> facts(Books books, Set<UUID> ids) {
        return Fact.of(SalesOfMember.of(books, ids), Reported.of(books, ids));
    }

    private static List<Fact> without(List<Fact> facts, Occasion occasion) {
        List<Fact> others = new ArrayList<>(facts);
        for (int i = others.size() - 1; i >= 0; i--) {
            if (others.get(i).is(occasion)) {
                others.remove(i);
                return others;
            }
        }
        return others;
    }

    private static Optional<Followed> asPosted(List<Evaluated> changed) {
        return told(
                changed, "Sales after it keep what they were given when they were posted", LateFacts.AS_POSTED.name());
    }

    private static Optional<Followed> stays(List<Evaluated> twice) {
        return told(twice, "What was given to each before stays", "KEPT");
    }

    private static Optional<Followed> told(List<Evaluated> some, String text, String policy) {
        long points = some.stream().mapToLong(Evaluated::total).sum();
        Map<String, Object> figures = new HashMap<>();
        figures.put("policy", policy);
        figures.put("sales", (long) some.size());
        figures.put("points", points);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(new Followed("LATE_FACTS", text, 0, Optional.empty(), figures));
    }

    private static boolean isLimited(Terms terms) {
        return terms.earning().limits().stream().anyMatch(SaleReassessment::isOfMember)
                || terms.earning().rules().stream()
                        .flatMap(rule -> rule.limits().stream())
                        .anyMatch(SaleReassessment::isOfMember);
    }

    private static boolean isOfMember(Limit limit) {
        return limit.scope() == Limit.Scope.MEMBER && limit.per().isPresent();
    }

    private TermsVersions versions(Standing member) {
        return new TermsVersions(terms.apply(member.programme()));
    }

    private static TermsVersion version(TermsVersions versions, SaleRow sale) {
        return versions.number(sale.termsVersion()).orElseThrow();
    }
}
