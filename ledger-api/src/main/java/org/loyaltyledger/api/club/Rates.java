package org.loyaltyledger.api.club;

import java.util.List;

/**
 * How a club keeps its members.
 *
 * @param club as the terms call it
 * @param rates by month and plan
 */
public record Rates(String club, List<PlanRates> rates) {}
