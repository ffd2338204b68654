package org.loyaltyledger.vault.terms.benefit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing that is granted.
 *
 * @param id unique in the document that states it
 * @param name what members read
 * @param valuePerYear what it is worth to a usual member in a year, in the programme's currency; empty if not stated
 * @param basis how that worth was arrived at, in words; empty text if not stated
 */
public record Benefit(String id, String name, Effect effect, Optional<BigDecimal> valuePerYear, String basis) {}
