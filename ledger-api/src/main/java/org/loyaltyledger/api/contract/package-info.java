/**
 * Contracts with members, as they travel: an offer made from a template of the terms or laid over it for one customer, its
 * acceptance, what the member committed to and how far it got, and what leaving early costs on any day. {@link
 * org.loyaltyledger.api.contract.ContractClient} is the client interface of one member's contracts, {@link
 * org.loyaltyledger.api.contract.ContractsClient} that of the operator's list.
 */
package org.loyaltyledger.api.contract;
