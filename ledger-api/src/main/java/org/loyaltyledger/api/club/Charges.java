package org.loyaltyledger.api.club;

import java.util.List;

/**
 * Everything that has fallen due for one membership.
 *
 * @param charges in the order of their days
 */
public record Charges(List<Charge> charges) {}
