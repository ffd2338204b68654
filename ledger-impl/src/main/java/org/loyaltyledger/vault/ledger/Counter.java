package org.loyaltyledger.vault.ledger;

/**
 * Names a running count that a limit or budget is measured by, such as the points a rule gave one member on one day.
 *
 * @param programme whose it is
 * @param name what it counts; unique in the programme
 * @param shared counted by all partitions of the programme together (a campaign's budget), not by one alone
 */
public record Counter(long programme, String name, boolean shared) {}
