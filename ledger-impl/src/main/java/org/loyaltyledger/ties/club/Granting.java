package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.club.rule.Promise;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * Makes a member's grants say what its membership promises. A promise that goes on as before moves the end of its grant; any
 * other ends the grant and makes another, since a late sale is judged by what was held at its own time.
 */
final class Granting {

    private Granting() {}

    /** @param since from when on the promises hold */
    static Grants settle(Grants before, UUID membership, List<Promise> promises, Instant since) {
        String reference = membership.toString();
        List<Grant> wanted = promises.stream()
                .map(promise -> wanted(before, reference, promise, since))
                .toList();
        Grants after = before.map(Source.CLUB, reference, grant -> same(wanted, grant)
                .map(again -> grant.until(again.until()))
                .orElseGet(() -> grant.until().isAfter(since) ? grant.until(since) : grant));
        for (Grant grant : wanted) {
            if (same(before.all(), grant).isEmpty()) {
                after = after.plus(grant);
            }
        }
        return after;
    }

    private static Grant wanted(Grants before, String reference, Promise promise, Instant since) {
        Instant from = promise.from()
                .or(() -> before.all().stream()
                        .filter(grant -> grant.source() == Source.CLUB
                                && grant.reference().equals(reference)
                                && grant.code().equals(promise.plan())
                                && grant.own().equals(promise.own())
                                && grant.holdsAt(since))
                        .map(Grant::from)
                        .findFirst())
                .orElse(since);
        return new Grant(Source.CLUB, promise.plan(), reference, from, promise.until(), promise.own());
    }

    /** The one with the same beginning: what was promised with it stays. */
    private static Optional<Grant> same(List<Grant> grants, Grant as) {
        return grants.stream()
                .filter(grant -> grant.source() == as.source()
                        && grant.reference().equals(as.reference())
                        && grant.code().equals(as.code())
                        && grant.from().equals(as.from()))
                .findFirst();
    }
}
