package org.loyaltyledger.vault.terms.contract;

/**
 * What contracts are usually signed under.
 *
 * @param document the template as the terms state it, JSON; a customer's own conditions are laid over it
 */
public record Template(String id, Conditions conditions, String document) {}
