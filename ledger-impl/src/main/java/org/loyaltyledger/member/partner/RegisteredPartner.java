package org.loyaltyledger.member.partner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.loyaltyledger.api.partner.Partner;
import org.loyaltyledger.ground.caller.PartnerScope;

/** A partner as it is kept. */
record RegisteredPartner(String name, PartnerScope scope, Instant registeredAt, Instant changedAt) {

    Partner document() {
        return new Partner(
                scope.id(),
                name,
                sorted(scope.stores()),
                sorted(scope.brands()),
                sorted(scope.fields()),
                sorted(scope.identifierTypes()),
                registeredAt,
                changedAt);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }
}
