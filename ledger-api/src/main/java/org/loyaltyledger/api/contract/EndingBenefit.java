package org.loyaltyledger.api.contract;

import org.loyaltyledger.api.value.Money;

/**
 * A benefit that ends with the contract.
 *
 * @param id as the document names it
 * @param name for people
 * @param valuePerYear what it is worth to a usual member; absent: nobody has said
 */
public record EndingBenefit(String id, String name, Money valuePerYear) {}
