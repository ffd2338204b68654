package org.loyaltyledger.ties.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a member stands with all bundles. Immutable.
 *
 * @param unstored those that changed since they were read
 */
record Holdings(Map<String, Progress> byBundle, Set<String> unstored) {

    static final Holdings NONE = new Holdings(Map.of(), Set.of());

    Holdings {
        byBundle = Map.copyOf(byBundle);
        unstored = Set.copyOf(unstored);
    }

    Optional<Progress> of(String bundle) {
        return Optional.ofNullable(byBundle.get(bundle));
    }

    Holdings with(String bundle, Progress progress) {
        if (progress.equals(byBundle.get(bundle))) {
            return this;
        }
        Map<String, Progress> all = new HashMap<>(byBundle);
        all.put(bundle, progress);
        Set<String> changed = new HashSet<>(unstored);
        changed.add(bundle);
        return new Holdings(all, changed);
    }
}
