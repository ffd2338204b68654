package org.loyaltyledger.vault.terms.condition;

/** Where the sale was made; empty text where not stated. */
public record StoreFacts(String id, String terminal) {}
