package org.loyaltyledger.vault.terms.contract;

/** Templates of contracts with members. */
public record ContractTerms() {

    public static final ContractTerms NONE = new ContractTerms();
}
