package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * Grants the benefits of bundles that were bought: for some time from each completion, those that overlap in one. What was
 * undone was held until then.
 */
record Lasting(Books books, UUID member, Terms terms) {

    /** A completion more, later than all before. */
    void grant(Collected bundle, Progress progress, Paid paid) {
        if (!bundle.reward().benefits().isEmpty()) {
            List<Span> spans = new ArrayList<>(Entitlements.of(books, member).all().stream()
                    .filter(grant -> isOf(progress, grant))
                    .map(grant -> new Span(grant.from(), grant.until()))
                    .toList());
            spans.add(span(bundle, paid));
            put(bundle.id(), progress, Span.joined(spans));
        }
    }

    /** All completions anew. */
    void grant(String bundle, Progress progress, History history, IntFunction<Collected> bundles) {
        List<Span> spans = new ArrayList<>();
        for (Paid paid : history.paid().values()) {
            Collected then = bundles.apply(paid.completion().version());
            if (!then.reward().benefits().isEmpty()) {
                spans.add(span(then, paid));
            }
        }
        put(bundle, progress, Span.joined(spans));
    }

    private void put(String bundle, Progress progress, List<Span> spans) {
        Map<Instant, Span> wanted = new TreeMap<>();
        // What came from another member was held by that one until then.
        Optional<Instant> here = progress.stay().map(Span::from);
        spans.stream()
                .map(span -> here.map(since -> new Span(later(since, span.from()), span.until()))
                        .orElse(span))
                .filter(span -> span.from().isBefore(span.until()))
                .forEach(span -> wanted.put(span.from(), span));
        Grants before = Entitlements.of(books, member);
        Grants after = before.map(Source.BUNDLE, progress.reference(), grant -> {
            Span span = wanted.remove(grant.from());
            return grant.until(span == null ? grant.from() : span.until());
        });
        for (Span span : wanted.values()) {
            after = after.plus(new Grant(
                    Source.BUNDLE, bundle, progress.reference(), span.from(), span.until(), Optional.empty()));
        }
        if (!after.equals(before)) {
            Entitlements.put(books, member, after);
        }
    }

    private Span span(Collected bundle, Paid paid) {
        Instant end = bundle.reward()
                .benefitsFor()
                .map(lasting -> paid.completion()
                        .day()
                        .plus(lasting)
                        .atStartOfDay(terms.zone())
                        .toInstant())
                .orElse(Lot.NEVER);
        Instant until = paid.undoneAt().filter(undone -> undone.isBefore(end)).orElse(end);
        return new Span(paid.since(), until);
    }

    private static boolean isOf(Progress progress, Grant grant) {
        return grant.source() == Source.BUNDLE && grant.reference().equals(progress.reference());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
