package org.loyaltyledger.till.reassessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.ReplayBooks;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.TermsVersions;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * Goes through what a member did in the order in which it happened, in books of its own: what its tier was at each sale,
 * and what the sale should have been given for that and for what was used up of the member's limits by then.
 */
final class Replay {

    private final Books books;
    private final Standing member;
    private final List<Tie> ordered;
    private final FactActs acts;
    private final Books replay;
    private final LimitUsage usage;
    private final Map<SaleKey, Evaluated> evaluated = new LinkedHashMap<>();
    private final Map<SaleKey, SaleRow> sales = new HashMap<>();

    /**
     * @param from whose ordered rows are the member's: its own, or of the two that became one
     * @param ordered ties that are gone through; if none, levels are those that are granted
     */
    Replay(Books books, Standing member, List<UUID> from, List<Tie> ordered, TermsVersions versions) {
        this.books = books;
        this.member = member;
        this.ordered = ordered;
        this.acts = new FactActs(member, versions);
        this.replay = ReplayBooks.empty(books, member, grants(books, member));
        ordered.forEach(tie -> tie.seed(books, replay, member, from));
        this.usage = new LimitUsage(books, member.programme(), member.member());
    }

    /** As it is, without evaluating anything again. */
    Replay run(List<Fact> facts) {
        facts.forEach(this::pass);
        return this;
    }

    /** @param since sales from here on are evaluated again */
    Replay evaluate(List<Fact> facts, Instant since) {
        List<Fact> ahead =
                facts.stream().filter(fact -> !fact.at().isBefore(since)).toList();
        ahead.stream()
                .filter(fact -> fact.sale().isPresent())
                .forEach(fact -> usage.forget(fact, version(fact.sale().get())));
        for (Fact fact : facts) {
            if (!fact.at().isBefore(since) && fact.kind() == Occasion.Kind.SALE) {
                evaluate(fact);
            }
            pass(fact);
            if (!fact.at().isBefore(since) && fact.sale().isPresent()) {
                usage.pass(fact, current(fact), version(fact.sale().get()));
            }
        }
        return this;
    }

    Books books() {
        return replay;
    }

    LimitUsage usage() {
        return usage;
    }

    /** Sales whose awards should be others. */
    List<Evaluated> changed() {
        return evaluated.values().stream().filter(Evaluated::isChanged).toList();
    }

    /** The sale stays as it was booked, and is counted so. */
    private SaleRow current(Fact fact) {
        return sales.getOrDefault(fact.key(), fact.sale().orElseThrow());
    }

    private void evaluate(Fact fact) {
        SaleRow sale = fact.sale().orElseThrow();
        Occasion occasion = occasion(fact);
        follow(occasion, Optional.empty());
        Evaluated one = Evaluation.of(sale, fact.before(), entitled(sale), member, version(sale), usage);
        if (one.isChanged() && !(sale.stays() && one.total() < 0)) {
            evaluated.put(sale.key(), one);
            sales.put(sale.key(), one.after());
        }
    }

    /** What the member was entitled to just before a sale; what a sale completes is held by what comes after it. */
    private Entitlements entitled(SaleRow sale) {
        Instant at = sale.sale().occurredAt();
        Terms terms = version(sale).terms();
        Grants grants =
                ordered.isEmpty() ? Entitlements.of(books, member.member()) : Entitlements.of(replay, member.member());
        return Entitlements.at(grants, at, terms);
    }

    private void pass(Fact fact) {
        if (!ordered.isEmpty()) {
            follow(occasion(fact), Optional.of(act(fact)));
        }
    }

    /** @param act empty: only time has passed */
    private void follow(Occasion occasion, Optional<Act> act) {
        for (Tie tie : ordered) {
            ReplayBooks.ask(replay, needs -> {
                need(needs, occasion, act);
                tie.need(replay, needs, occasion);
            });
            tie.catchUp(replay, occasion);
        }
        if (act.isPresent() && !ordered.isEmpty()) {
            Ties.count(replay, act.get());
            ordered.forEach(tie -> tie.follow(replay, act.get()));
        }
    }

    private void need(Needs needs, Occasion occasion, Optional<Act> act) {
        Ties.needCount(replay, needs, occasion);
        act.ifPresent(one -> one.events().keySet().forEach(event -> Ties.needEvent(needs, occasion, event)));
    }

    private Occasion occasion(Fact fact) {
        return acts.occasion(fact);
    }

    private Act act(Fact fact) {
        return fact.event().isPresent() ? acts.of(fact) : acts.of(fact, current(fact));
    }

    private TermsVersion version(SaleRow sale) {
        return acts.version(sale);
    }

    /** What the member holds that is not gone through. */
    private static Grants grants(Books books, Standing member) {
        return Grants.of(Entitlements.of(books, member.member()).all().stream()
                .filter(grant ->
                        grant.source() != Source.TIER || !grant.reference().isEmpty())
                .toList());
    }
}
