package org.loyaltyledger.member.entitlement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.AddOn;
import org.loyaltyledger.vault.terms.bundle.BundleTerms;
import org.loyaltyledger.vault.terms.bundle.Ending;
import org.loyaltyledger.vault.terms.bundle.Part;
import org.loyaltyledger.vault.terms.bundle.Subscription;

/**
 * What is held only as long as something else is: bundles rest on their parts, add-ons on their base. Worked out from the
 * grants at any instant, so it is right in the moment in which a part ends or comes, whoever ended or granted it, and
 * nobody has to be told.
 */
public final class Dependence {

    private final List<Grant> grants;
    private final BundleTerms bundles;
    private final ZoneId zone;

    public Dependence(Grants grants, Terms terms) {
        this.grants = grants.all();
        this.bundles = terms.ties().bundles();
        this.zone = terms.zone();
    }

    /** What holds at an instant, with the end that is known by now. */
    List<Grant> at(Instant at) {
        return all().stream().filter(grant -> grant.holdsAt(at)).toList();
    }

    /** All that was ever granted or is there by itself, each with the end that is known by now. */
    List<Grant> all() {
        if (!bundles.areHeld()) {
            return grants;
        }
        List<Grant> all = new ArrayList<>();
        for (Grant grant : grants) {
            if (!isByItself(grant)) {
                all.add(grant.until(end(grant)));
            }
        }
        bundles.subscriptions().stream().filter(bundle -> !bundle.signUp()).forEach(bundle -> complete(bundle)
                .forEach(span -> all.add(granted(bundle, span))));
        return all;
    }

    /** When benefits of a bundle hold that is there by itself. */
    public List<Span> complete(Subscription bundle) {
        return complete(bundle, new Span(Instant.MIN, Lot.NEVER));
    }

    /**
     * When benefits of a bundle hold that the member signed up for.
     *
     * @param stay from signing up to leaving
     */
    public List<Span> complete(Subscription bundle, Span stay) {
        List<Span> all = List.of(stay);
        for (Part part : bundle.parts()) {
            all = Span.common(all, held(part));
        }
        List<Span> lasting = new ArrayList<>();
        for (Span span : all) {
            int last = lasting.size() - 1;
            // A part that comes back before the benefits ended goes on with them.
            boolean again = last >= 0 && !span.from().isAfter(lasting.get(last).until());
            Instant since = again ? lasting.get(last).from() : span.from();
            Span whole = new Span(since, Span.earlier(stay.until(), end(bundle.ending(), since, span.until())));
            if (again) {
                lasting.set(last, whole);
            } else {
                lasting.add(whole);
            }
        }
        return lasting;
    }

    /** How long an add-on holds that the member signed up for; empty if its base was not held then. */
    public Optional<Span> held(AddOn addOn, Span stay) {
        return held(addOn.base()).stream()
                .filter(base -> base.holds(stay.from()))
                .map(base -> new Span(stay.from(), Span.earlier(stay.until(), base.until())))
                .findFirst();
    }

    /** When something is held. */
    public List<Span> held(Part part) {
        Optional<Subscription> bundle = part.source() == Source.BUNDLE
                ? bundles.subscription(part.code()).filter(one -> !one.signUp())
                : Optional.empty();
        return bundle.map(this::complete)
                .orElseGet(() -> Span.joined(grants.stream()
                        .filter(grant ->
                                grant.source() == part.source() && grant.code().equals(part.code()))
                        .map(grant -> new Span(grant.from(), end(grant)))
                        .toList()));
    }

    /** The grants that rest on this one and run at an instant: what would end with it. */
    public List<Grant> restingOn(Part part, Instant at) {
        return at(at).stream()
                .filter(grant -> grant.source() == Source.BUNDLE)
                .filter(grant -> bundles.addOn(grant.code())
                        .filter(addOn -> addOn.base().equals(part))
                        .isPresent())
                .toList();
    }

    /**
     * To be asked before something is left that was granted.
     *
     * @throws Problem add-ons-running
     */
    public void demandNothingRestsOn(Part part, Instant at) {
        List<String> addOns = restingOn(part, at).stream().map(Grant::code).toList();
        if (!addOns.isEmpty()) {
            throw Problem.of(ProblemType.ADD_ONS_RUNNING)
                    .detail("Add-ons run beside this.")
                    .with("base", part.toString())
                    .with("addOns", addOns);
        }
    }

    /** How a bundle is granted that is there by itself: its instance is known by its beginning. */
    public static Grant granted(Subscription bundle, Span span) {
        return new Grant(
                Source.BUNDLE, bundle.id(), span.from().toString(), span.from(), span.until(), Optional.empty());
    }

    private boolean isByItself(Grant grant) {
        return grant.source() == Source.BUNDLE
                && bundles.subscription(grant.code())
                        .filter(bundle -> !bundle.signUp())
                        .isPresent();
    }

    /** No later than the grant says, and no later than what it rests on. */
    private Instant end(Grant grant) {
        if (grant.source() != Source.BUNDLE || !grant.from().isBefore(grant.until())) {
            return grant.until();
        }
        Span stay = Span.of(grant);
        Optional<Subscription> subscription = bundles.subscription(grant.code());
        Optional<AddOn> addOn = bundles.addOn(grant.code());
        if (subscription.isPresent()) {
            return complete(subscription.get(), stay).stream()
                    .filter(span -> span.holds(grant.from()))
                    .findFirst()
                    .map(Span::until)
                    .orElse(grant.from());
        }
        return addOn.map(one -> held(one, stay).map(Span::until).orElse(grant.from()))
                .orElse(grant.until());
    }

    private Instant end(Ending ending, Instant since, Instant broken) {
        return broken.equals(Lot.NEVER) ? Lot.NEVER : ending.of(since, broken, zone);
    }
}
