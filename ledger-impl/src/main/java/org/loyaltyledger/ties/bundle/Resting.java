package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.entitlement.Dependence;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.ties.bundle.rule.Collecting;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.AddOn;
import org.loyaltyledger.vault.terms.bundle.BundleTerms;
import org.loyaltyledger.vault.terms.bundle.Subscription;

/**
 * Writes down what rests on other things that a member holds, with the ends that are known by now, and pays the bonus of
 * what became complete. What is held at an instant is right without it; this keeps the record, and lets an add-on go on
 * whose base was prolonged.
 *
 * @param reference what it follows from
 */
record Resting(Books books, UUID member, TermsVersion version, String reference, String actor) {

    static Resting of(Books books, Occasion occasion) {
        return new Resting(books, occasion.member(), occasion.version(), occasion.reference(), occasion.actor());
    }

    List<Followed> settle(Instant at) {
        BundleTerms bundles = terms().ties().bundles();
        List<Followed> followed = new ArrayList<>();
        if (!bundles.areHeld()) {
            return followed;
        }
        // What rests on something that rests on something is right after as many rounds as there are floors.
        boolean changed = true;
        while (changed) {
            Grants before = Entitlements.of(books, member);
            bundles.subscriptions().forEach(bundle -> followed.addAll(settle(bundle, at)));
            bundles.addOns().forEach(addOn -> settle(addOn));
            changed = !Entitlements.of(books, member).equals(before);
        }
        return followed;
    }

    private List<Followed> settle(Subscription bundle, Instant at) {
        Optional<Progress> progress = progress(bundle.id());
        List<Followed> followed = new ArrayList<>();
        for (Span span : spans(bundle, progress)) {
            boolean counts = span.holds(at)
                    || !span.from().isBefore(version.effectiveFrom())
                            && !span.from().isAfter(at);
            Grant wanted =
                    bundle.signUp() ? granted(bundle.id(), progress.get(), span) : Dependence.granted(bundle, span);
            if (counts && put(wanted)) {
                pay(bundle, span, at).ifPresent(followed::add);
            }
        }
        return followed;
    }

    private void settle(AddOn addOn) {
        progress(addOn.id()).ifPresent(progress -> progress.stay()
                .flatMap(stay -> dependence().held(addOn, stay))
                .ifPresent(span -> put(granted(addOn.id(), progress, span))));
    }

    private List<Span> spans(Subscription bundle, Optional<Progress> progress) {
        return bundle.signUp()
                ? progress.flatMap(Progress::stay)
                        .map(stay -> dependence().complete(bundle, stay))
                        .orElse(List.of())
                : dependence().complete(bundle);
    }

    /** @return whether it is a new one; else at the most its end moved */
    private boolean put(Grant wanted) {
        Grants before = Entitlements.of(books, member);
        Optional<Grant> known = before.all().stream()
                .filter(grant -> grant.source() == Source.BUNDLE
                        && grant.code().equals(wanted.code())
                        && grant.reference().equals(wanted.reference())
                        && grant.from().equals(wanted.from()))
                .findFirst();
        if (known.filter(wanted::equals).isEmpty()) {
            Entitlements.put(books, member, before.plus(wanted));
        }
        return known.isEmpty();
    }

    private Optional<Followed> pay(Subscription bundle, Span span, Instant at) {
        Progress before = progress(bundle.id())
                .orElseGet(() -> Progress.begin(member, bundle.id(), span.from().toString()));
        String stretch =
                Collecting.stretch(Optional.of(bundle.atMost()), LocalDate.ofInstant(span.from(), terms().zone()));
        boolean full = before.state().hadIn(stretch) >= bundle.atMost().times();
        long points =
                full ? 0 : bundle.reward().bonus().map(bonus -> bonus.points()).orElse(0L);
        if (!full) {
            Rooms.put(
                    books, member, bundle.id(), before.counted(before.state().paid(stretch, points), version.number()));
        }
        Optional<Bonuses.Booked> booked = points == 0
                ? Optional.empty()
                : Optional.of(new Bonuses(books, version, reference, actor)
                        .give(member, bundle.id(), bundle.name(), points, at));
        return Optional.of(new Followed(
                "BUNDLE/" + bundle.id(),
                bundle.name() + " is complete",
                booked.map(Bonuses.Booked::points).orElse(0L),
                booked.map(Bonuses.Booked::id),
                Map.of("parts", (long) bundle.parts().size())));
    }

    private static Grant granted(String bundle, Progress progress, Span span) {
        return new Grant(Source.BUNDLE, bundle, progress.reference(), span.from(), span.until(), Optional.empty());
    }

    private Optional<Progress> progress(String bundle) {
        return Rooms.holdings(books, member).of(bundle);
    }

    private Dependence dependence() {
        return new Dependence(Entitlements.of(books, member), terms());
    }

    private Terms terms() {
        return version.terms();
    }
}
