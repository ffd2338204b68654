package org.loyaltyledger.vault.terms.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bundles: components that pay off only together.
 *
 * @param collected those whose components are bought
 * @param subscriptions those whose parts are held
 * @param addOns what is held beside a base
 */
public record BundleTerms(List<Collected> collected, List<Subscription> subscriptions, List<AddOn> addOns) {

    public static final BundleTerms NONE = new BundleTerms(List.of(), List.of(), List.of());

    public BundleTerms {
        collected = List.copyOf(collected);
        subscriptions = List.copyOf(subscriptions);
        addOns = List.copyOf(addOns);
    }

    public boolean isEmpty() {
        return collected.isEmpty() && !areHeld();
    }

    /** Whether any bundle depends on what else a member holds. */
    public boolean areHeld() {
        return !subscriptions.isEmpty() || !addOns.isEmpty();
    }

    /** All that anything here rests on. */
    public Set<Part> bases() {
        Set<Part> bases = new LinkedHashSet<>();
        subscriptions.forEach(bundle -> bases.addAll(bundle.parts()));
        addOns.forEach(addOn -> bases.add(addOn.base()));
        return bases;
    }

    public Optional<Collected> collected(String id) {
        return collected.stream().filter(bundle -> bundle.id().equals(id)).findFirst();
    }

    public Optional<Subscription> subscription(String id) {
        return subscriptions.stream().filter(bundle -> bundle.id().equals(id)).findFirst();
    }

    public Optional<AddOn> addOn(String id) {
        return addOns.stream().filter(bundle -> bundle.id().equals(id)).findFirst();
    }
}
