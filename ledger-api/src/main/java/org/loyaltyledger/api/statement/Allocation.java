package org.loyaltyledger.api.statement;

/**
 * Which lot a movement drew from, or gave back to.
 *
 * @param lot the lot's id
 * @param points below zero were drawn, above zero put in or given back
 */
public record Allocation(String lot, Long points) {}
