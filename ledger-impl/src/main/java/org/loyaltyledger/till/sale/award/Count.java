package org.loyaltyledger.till.sale.award;

/** Points to add to a limit's counter. */
public record Count(String counter, long points) {}
