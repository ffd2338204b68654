package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import org.loyaltyledger.api.value.Money;

/**
 * A benefit that ends with the contract.
 *
 * @param id as the document names it
 * @param name name of the benefit, for people
 * @param valuePerYear what it is worth to a usual member; absent: nobody has said
 */
public record EndingBenefit(@NotNull String id, @NotNull String name, Money valuePerYear) {}
