package org.loyaltyledger.vault.terms.earning;

import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;

/**
 * What a rule's points have of their own; what is empty is as for all points of the programme.
 *
 * @param funder who pays for them, a partner's code
 * @param priority lower is spent sooner; 0 is usual
 */
public record LotTerms(
        Optional<ExpiryPolicy> expiry, Optional<ActivationPolicy> activation, Optional<String> funder, int priority) {

    public static final LotTerms USUAL = new LotTerms(Optional.empty(), Optional.empty(), Optional.empty(), 0);
}
