package org.loyaltyledger.vault.terms.bundle;

import java.time.Period;
import java.util.Optional;

/**
 * What a member signs up for beside a base that it holds. It never outlives its base, whatever its own term, and does not
 * come back with it.
 *
 * @param term its own; empty: open-ended
 */
public record AddOn(String id, String name, Part base, Optional<Period> term, Reward reward) {}
