package org.loyaltyledger.till.sale.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.condition.MemberFacts;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.Limit;
import org.loyaltyledger.vault.terms.earning.Limit.Exceed;
import org.loyaltyledger.vault.terms.earning.Limit.Scope;

/** Cuts awards to what the limits leave, one rule after the other, and notes what the counters grow by. */
final class Limiting {

    private static final String ALL_RULES = "*";
    private static final String THIS_SALE = "sale/";

    private final Terms terms;
    private final Buyer buyer;
    private final Instant occurredAt;
    private final Used used;
    private final Map<String, Long> counted = new LinkedHashMap<>();

    Limiting(Terms terms, Buyer buyer, Instant occurredAt, Used used) {
        this.terms = terms;
        this.buyer = buyer;
        this.occurredAt = occurredAt;
        this.used = used;
    }

    /** Names of all counters that the rules of the terms may ask for, and whether all members share them. */
    static Map<String, Boolean> counters(Terms terms, String member, Instant occurredAt) {
        Limiting limiting = new Limiting(terms, new Buyer(member, MemberFacts.UNKNOWN), occurredAt, Used.NOTHING);
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (EarningRule rule : terms.earning().rules()) {
            for (Applied limit : limiting.limits(rule)) {
                if (!limit.counter().startsWith(THIS_SALE)) {
                    names.put(limit.counter(), limit.isShared());
                }
            }
        }
        return names;
    }

    static List<Limit> of(EarningRule rule, Terms terms) {
        Limiting limiting = new Limiting(terms, new Buyer("", MemberFacts.UNKNOWN), Instant.EPOCH, Used.NOTHING);
        return limiting.limits(rule).stream().map(Applied::limit).toList();
    }

    /** What the counters of a rule grow by if it gives so many points. */
    static List<Count> counts(EarningRule rule, Terms terms, String member, Instant occurredAt, long points) {
        Limiting limiting = new Limiting(terms, new Buyer(member, MemberFacts.UNKNOWN), occurredAt, Used.NOTHING);
        limiting.limits(rule).forEach(limit -> limiting.counted.put(limit.counter(), points));
        return limiting.counts();
    }

    /** What is left of {@code wanted}; adds a reason for each limit that bites. */
    long cut(EarningRule rule, long wanted, List<Reason> reasons) {
        List<Applied> limits = limits(rule);
        long given = wanted;
        for (Applied limit : limits) {
            long left = Math.max(0, limit.limit().points() - usedOf(limit.counter()));
            if (given > left) {
                given = limit.limit().exceed() == Exceed.CAP ? left : 0;
                reasons.add(reason(rule, limit.limit(), left, given));
            }
        }
        for (Applied limit : limits) {
            counted.merge(limit.counter(), given, Math::addExact);
        }
        return given;
    }

    /** What the counters grow by; a limit on each sale by itself has none. */
    List<Count> counts() {
        List<Count> counts = new ArrayList<>(counted.size());
        counted.forEach((counter, points) -> {
            if (points != 0 && !counter.startsWith(THIS_SALE)) {
                counts.add(new Count(counter, points));
            }
        });
        return counts;
    }

    private long usedOf(String counter) {
        long before = counter.startsWith(THIS_SALE) ? 0 : used.of(counter);
        return Math.addExact(before, counted.getOrDefault(counter, 0L));
    }

    private List<Applied> limits(EarningRule rule) {
        List<Applied> limits = new ArrayList<>();
        rule.limits().forEach(limit -> limits.add(applied(limit, subject(rule, limit))));
        rule.campaign().ifPresent(campaign -> siblings(rule, campaign).forEach(limits::add));
        terms.earning().limits().forEach(limit -> limits.add(applied(limit, ALL_RULES)));
        return limits;
    }

    /** A campaign has one budget, whichever of its rules states it. */
    private List<Applied> siblings(EarningRule rule, String campaign) {
        return terms.earning().rules().stream()
                .filter(other -> other != rule && other.campaign().equals(Optional.of(campaign)))
                .flatMap(other -> other.limits().stream())
                .filter(limit ->
                        limit.scope() == Scope.CAMPAIGN && !rule.limits().contains(limit))
                .map(limit -> applied(limit, campaign))
                .toList();
    }

    private Applied applied(Limit limit, String subject) {
        String counter = limit.counter(subject, buyer.member(), occurredAt, terms.zone())
                .orElse(THIS_SALE + limit.scope() + "/" + subject);
        return new Applied(limit, counter);
    }

    private static String subject(EarningRule rule, Limit limit) {
        return limit.scope() == Scope.CAMPAIGN ? rule.campaignName() : rule.id();
    }

    private static Reason reason(EarningRule rule, Limit limit, long left, long given) {
        String stretch = limit.per().map(Enum::name).orElse("SALE");
        return Reason.of(
                rule.id(),
                given == 0 ? "A limit leaves nothing." : "A limit leaves a part.",
                "scope",
                limit.scope(),
                "per",
                stretch,
                "limit",
                limit.points(),
                "left",
                left,
                "exceed",
                limit.exceed(),
                "points",
                given);
    }

    private record Applied(Limit limit, String counter) {
        boolean isShared() {
            return limit.scope() != Scope.MEMBER;
        }
    }
}
