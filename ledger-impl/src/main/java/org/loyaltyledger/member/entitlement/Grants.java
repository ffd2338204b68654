package org.loyaltyledger.member.entitlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * All that one member was ever granted, ended grants included. Immutable.
 *
 * @param all in the order of granting
 * @param unstored keys of those that are new or whose end moved since they were read
 */
public record Grants(List<Grant> all, Set<Grant.Key> unstored) {

    public static final Grants NONE = new Grants(List.of(), Set.of());

    public Grants {
        all = List.copyOf(all);
        unstored = Set.copyOf(unstored);
    }

    /** Some grants, none of which is to be stored. */
    public static Grants of(List<Grant> some) {
        return new Grants(some, Set.of());
    }

    static Grants read(List<Grant> rows) {
        return new Grants(rows, Set.of());
    }

    /** Those that hold at an instant. */
    public List<Grant> at(Instant at) {
        return all.stream().filter(grant -> grant.holdsAt(at)).toList();
    }

    /** Grants one more; the same one again only moves its end. */
    public Grants plus(Grant grant) {
        Map<Grant.Key, Grant> byKey = new LinkedHashMap<>();
        all.forEach(known -> byKey.put(known.key(), known));
        byKey.put(grant.key(), grant);
        return changed(new ArrayList<>(byKey.values()), Set.of(grant.key()));
    }

    /** Ends whatever of this source and reference would hold at or after {@code at}. */
    public Grants end(Source source, String reference, Instant at) {
        return map(source, reference, grant -> grant.until().isAfter(at) ? grant.until(at) : grant);
    }

    /** Changes the grants of this source and reference: their ends, nothing else. */
    public Grants map(Source source, String reference, UnaryOperator<Grant> change) {
        List<Grant> after = new ArrayList<>(all.size());
        Set<Grant.Key> moved = new HashSet<>();
        for (Grant grant : all) {
            Grant changed = grant.isOf(source, reference) ? change.apply(grant) : grant;
            if (!changed.equals(grant)) {
                moved.add(changed.key());
            }
            after.add(changed);
        }
        return changed(after, moved);
    }

    /** What has to be written. */
    List<Grant> toStore() {
        return all.stream().filter(grant -> unstored.contains(grant.key())).toList();
    }

    private Grants changed(List<Grant> after, Set<Grant.Key> moved) {
        Set<Grant.Key> keys = new HashSet<>(unstored);
        keys.addAll(moved);
        return new Grants(after, keys);
    }
}
