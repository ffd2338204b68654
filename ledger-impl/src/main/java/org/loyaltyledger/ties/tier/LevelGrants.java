package org.loyaltyledger.ties.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.ties.tier.rule.Stretch;
import org.loyaltyledger.ties.tier.rule.Timeline;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** Between the ladder's timeline and what is granted because of it. What is foreseen is granted, so it comes by itself. */
record LevelGrants(Terms terms) {

    private static final String NO_REFERENCE = "";

    /** What was granted because of the ladder. */
    Timeline told(Grants grants) {
        List<Stretch> told = grants.all().stream()
                .filter(LevelGrants::isOurs)
                .filter(grant -> grant.from().isBefore(grant.until()))
                .map(grant -> stretch(grant, grant.code(), Cause.TOLD))
                .filter(stretch -> stretch.rank() > tiers().base())
                .toList();
        return told.size() < 2 ? new Timeline(told) : Timeline.highest(told);
    }

    /** What other things guarantee. */
    List<Stretch> guaranteed(Grants grants) {
        List<Stretch> found = new ArrayList<>();
        Map<Grant, String> guarantees = Entitlements.guarantees(grants, terms);
        guarantees.forEach((grant, level) -> {
            Stretch stretch = stretch(grant, level, Cause.GUARANTEED);
            if (stretch.rank() > tiers().base() && stretch.from().isBefore(stretch.until())) {
                found.add(stretch);
            }
        });
        return found;
    }

    /** Grants what is found. What was held until now stays as it is, unless more is held for it now. */
    Grants changed(Grants grants, Timeline found, Instant now) {
        List<Grant> wanted = new ArrayList<>(
                found.levels().stretches().stream().map(this::grant).toList());
        Grants after = grants.map(Source.TIER, NO_REFERENCE, grant -> {
            Optional<Grant> same = wanted.stream()
                    .filter(one -> one.code().equals(grant.code()) && one.from().equals(grant.from()))
                    .findFirst();
            same.ifPresent(wanted::remove);
            boolean over = !grant.until().isAfter(now);
            return same.map(one -> grant.until(one.until())).orElse(over ? grant : grant.until(now));
        });
        for (Grant grant : wanted) {
            after = after.plus(grant);
        }
        return after;
    }

    private Grant grant(Stretch stretch) {
        String code = tiers().levels().get(stretch.rank()).code();
        return new Grant(Source.TIER, code, NO_REFERENCE, stretch.from(), stretch.until(), Optional.empty());
    }

    private Stretch stretch(Grant grant, String level, Cause cause) {
        return new Stretch(tiers().rank(level), grant.from(), grant.until(), cause, LocalDate.EPOCH);
    }

    private TierTerms tiers() {
        return terms.ties().tiers();
    }

    static boolean isOurs(Grant grant) {
        return grant.source() == Source.TIER && grant.reference().equals(NO_REFERENCE);
    }
}
