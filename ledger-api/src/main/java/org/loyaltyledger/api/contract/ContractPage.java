package org.loyaltyledger.api.contract;

import java.util.List;

/**
 * Some contracts.
 *
 * @param contracts in the order of their ids, which is that of the offers
 * @param next path of the next page; absent: this is the last
 */
public record ContractPage(List<Contract> contracts, String next) {}
