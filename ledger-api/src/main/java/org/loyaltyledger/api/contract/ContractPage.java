package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of contracts.
 *
 * @param items in the order of their ids, which is that of the offers
 * @param next link to the next page; absent on the last one
 */
public record ContractPage(@NotNull List<Contract> items, String next) {}
