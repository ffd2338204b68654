package org.loyaltyledger.vault.terms;

import java.math.BigDecimal;
import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.RestoreExpired;
import org.loyaltyledger.vault.terms.earning.Rounding;

/**
 * What a point is.
 *
 * @param name what members call them, plural
 * @param value what one point costs the operator, in the programme's currency; empty if not stated
 * @param rounding of awards whose rule names none
 * @param clawback how far points are taken back that the member no longer has
 */
public record PointsTerms(
        String name,
        Optional<BigDecimal> value,
        ExpiryPolicy expiry,
        ActivationPolicy activation,
        Rounding rounding,
        Clawback clawback,
        RestoreExpired restoreExpired) {}
