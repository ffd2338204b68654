package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.entitlement.Dependence;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.AddOn;
import org.loyaltyledger.vault.terms.bundle.Part;
import org.loyaltyledger.vault.terms.bundle.Subscription;

/** What a member has signed up for, and what that rests on. */
record Stays(Books books, UUID member, Terms terms) {

    /** An add-on is over with its base, even if nobody left it. */
    boolean isSignedUp(String bundle, Instant at) {
        Optional<Span> stay =
                Rooms.holdings(books, member).of(bundle).flatMap(Progress::stay).filter(span -> span.holds(at));
        Optional<AddOn> addOn = terms.ties().bundles().addOn(bundle);
        return addOn.isPresent()
                ? stay.flatMap(span -> dependence().held(addOn.get(), span))
                        .filter(span -> span.holds(at))
                        .isPresent()
                : stay.isPresent();
    }

    /** @throws Problem bundle-incomplete */
    void demandParts(String bundle, Instant at) {
        List<String> missing = parts(bundle).stream()
                .filter(part -> dependence().held(part).stream().noneMatch(span -> span.holds(at)))
                .map(Part::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(ProblemType.BUNDLE_INCOMPLETE)
                    .detail("Not all is held that this rests on.")
                    .with("bundle", bundle)
                    .with("missing", missing);
        }
    }

    /** @throws Problem add-ons-running */
    void demandNothingRestsOn(String bundle, Instant at) {
        dependence().demandNothingRestsOn(new Part(Source.BUNDLE, bundle), at);
    }

    /** Add-ons that run beside it, those that run beside them included. */
    List<String> addOns(String bundle, Instant at) {
        Set<String> all = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(bundle));
        while (!next.isEmpty()) {
            Part base = new Part(Source.BUNDLE, next.remove(0));
            dependence().restingOn(base, at).stream()
                    .map(Grant::code)
                    .filter(all::add)
                    .forEach(next::add);
        }
        return List.copyOf(all);
    }

    private List<Part> parts(String bundle) {
        return terms.ties()
                .bundles()
                .subscription(bundle)
                .map(Subscription::parts)
                .or(() -> terms.ties().bundles().addOn(bundle).map(addOn -> List.of(addOn.base())))
                .orElse(List.of());
    }

    private Dependence dependence() {
        return new Dependence(Entitlements.of(books, member), terms);
    }
}
